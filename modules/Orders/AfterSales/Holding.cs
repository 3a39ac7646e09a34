namespace CommunityKit.Orders.AfterSales;

/// <summary>Pieces of a line that the buyer has, or should have: those that were ordered, or those of an exchange.</summary>
/// <param name="LineId">The line of the order.</param>
/// <param name="HeldFrom">The line of the exchange; null for what was ordered.</param>
/// <param name="Title">What it is.</param>
/// <param name="Sent">Pieces that have left and were not claimed since.</param>
/// <param name="Here">Pieces that have arrived and were not claimed since.</param>
/// <param name="Arrivals">When how many pieces arrived; the claimed ones count among the oldest.</param>
internal sealed record Holding(Guid LineId, Guid? HeldFrom, string Title, int Sent, int Here, IReadOnlyList<(DateTimeOffset At, int Pieces)> Arrivals)
{
    /// <summary>True for goods that are downloaded or read online.</summary>
    public bool IsDigital { get; init; }

    /// <summary>Name of its field in forms.</summary>
    public string Key => HeldFrom is { } from ? $"{LineId}.{from}" : LineId.ToString();

    /// <summary>Pieces that can be asked back for a reason now.</summary>
    public int For(ReturnReason reason, ReturnPolicy policy, bool isExcluded, DateTimeOffset now) => reason switch
    {
        ReturnReason.NotReceived when IsDigital || HeldFrom is not null => 0,
        ReturnReason.NotReceived => Arrivals.Count == 0 || now < policy.DefectUntil(Arrivals.Max(a => a.At)) ? Sent : 0,
        ReturnReason.NoReason => isExcluded ? 0 : Math.Min(Here, Arrivals.Where(a => now < policy.NoReasonUntil(a.At)).Sum(a => a.Pieces)),
        _ => Math.Min(Here, Arrivals.Where(a => now < policy.DefectUntil(a.At)).Sum(a => a.Pieces)),
    };

    /// <summary>End of the time without a reason, of the last arrival; null before it.</summary>
    public DateTimeOffset? NoReasonUntil(ReturnPolicy policy) => Arrivals.Count == 0 ? null : policy.NoReasonUntil(Arrivals.Max(a => a.At));
}
