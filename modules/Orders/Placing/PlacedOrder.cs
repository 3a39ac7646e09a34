using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Placing;

/// <summary>An order that was placed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="AccessKey">Secret of the guest's link.</param>
/// <param name="MemberId">Whose it is; null for a guest.</param>
/// <param name="Content">Stands for the content of the request that placed it; null for a form.</param>
/// <param name="IsRepeated">True if the key had been used before.</param>
internal sealed record PlacedOrder(Guid Id, string Number, string AccessKey, Guid? MemberId, string? Content, bool IsRepeated)
{
    /// <summary>The order as it was made in this moment; null when it was made before.</summary>
    public Order? Made { get; init; }
}
