namespace CommunityKit.Orders.AfterSales;

/// <summary>How a return stands. The steps between them are those of <see cref="ReturnStates"/>.</summary>
internal enum ReturnState
{
    /// <summary>The buyer has asked; the shop decides.</summary>
    Requested,

    /// <summary>The buyer may send the goods back.</summary>
    Approved,

    /// <summary>The goods are on their way back.</summary>
    SentBack,

    /// <summary>The goods are here and are looked at.</summary>
    Received,

    /// <summary>The replacement is set aside; it leaves once nothing is due.</summary>
    Replacing,

    /// <summary>The replacement has left.</summary>
    Replaced,

    /// <summary>The money is given back.</summary>
    Refunded,

    /// <summary>The shop refused, with a reason.</summary>
    Rejected,

    /// <summary>The buyer thought better of it.</summary>
    Withdrawn,

    /// <summary>The goods were not sent back in time.</summary>
    Lapsed,
}
