namespace CommunityKit.Orders.AfterSales;

/// <summary>The shop's rules for returns as they stand.</summary>
/// <param name="NoReasonDays">Days without a reason.</param>
/// <param name="DefectDays">Days for goods with a fault; at least those without a reason.</param>
/// <param name="SendBackDays">Days to send goods back.</param>
/// <param name="Zone">Where the shop counts its days.</param>
internal sealed record ReturnPolicy(int NoReasonDays, int DefectDays, int SendBackDays, TimeZoneInfo Zone)
{
    /// <summary>Shipping is given back once everything has come back.</summary>
    public bool ShippingWhenAllBack { get; init; } = true;

    /// <summary>Shipping is given back, in part or in whole, when the shop is at fault.</summary>
    public bool ShippingWhenAtFault { get; init; } = true;

    /// <summary>Days after which a replacement counts as arrived.</summary>
    public int ArrivalDays { get; init; } = 10;

    /// <summary>First instant at which goods that arrived then can no longer be returned without a reason.</summary>
    public DateTimeOffset NoReasonUntil(DateTimeOffset arrived) => ReturnWindow.EndOf(arrived, NoReasonDays, Zone);

    /// <summary>First instant at which a fault of goods that arrived then is no longer taken.</summary>
    public DateTimeOffset DefectUntil(DateTimeOffset arrived) => ReturnWindow.EndOf(arrived, DefectDays, Zone);
}
