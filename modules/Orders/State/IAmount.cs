namespace CommunityKit.Orders.State;

/// <summary>A part of an order that costs something: a line or a fee. Minor units.</summary>
internal interface IAmount
{
    Guid Id { get; }

    /// <summary>What the buyer pays for it.</summary>
    long TotalMinor { get; }

    /// <summary>What was given back for it; at most the total.</summary>
    long RefundedMinor { get; }

    /// <summary>Records money that is given back.</summary>
    void GiveBack(long amountMinor, int pieces);
}
