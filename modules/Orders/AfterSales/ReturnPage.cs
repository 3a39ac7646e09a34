using CommunityKit.Orders.State;

namespace CommunityKit.Orders.AfterSales;

/// <summary>A return as pages show it.</summary>
/// <param name="Order">Its order.</param>
/// <param name="Return">The return.</param>
/// <param name="Url">Address of a step of the return for this reader.</param>
/// <param name="OrderUrl">Address of the order for this reader.</param>
internal sealed record ReturnPage(Order Order, Return Return, Func<string, string> Url, string OrderUrl)
{
    /// <summary>Where the goods are sent; empty when the shop has not said.</summary>
    public string Address { get; init; } = "";

    /// <summary>True for a member of staff who decides on returns.</summary>
    public bool MayDecide { get; init; }

    public OrderLine LineOf(ReturnLine line) => Order.Lines.First(l => l.Id == line.LineId);

    public Money MoneyOf(long minor) => new(minor, Order.Currency);
}
