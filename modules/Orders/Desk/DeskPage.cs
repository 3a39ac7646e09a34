using CommunityKit.Customers;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Members;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Desk;

/// <summary>An order on the desk.</summary>
/// <param name="Page">What the buyer sees too.</param>
/// <param name="Groups">What is packed together.</param>
/// <param name="Carriers">Codes and names of carriers.</param>
internal sealed record DeskPage(OrderPage Page, IReadOnlyList<PackingGroup> Groups, IReadOnlyList<(string Code, string Name)> Carriers)
{
    public Order Order => Page.Order;

    /// <summary>Names of places where goods lie.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Everything that happened, newest first.</summary>
    public IReadOnlyList<(OrderEntry Entry, string Text)> Entries { get; init; } = [];

    /// <summary>Money given back: reason in words.</summary>
    public IReadOnlyList<(Refunds.OrderRefund Refund, string Reason)> Refunds { get; init; } = [];

    public bool MayManage { get; init; }

    public bool MayRefund { get; init; }

    /// <summary>The address as its form holds it, while it may be changed.</summary>
    public AddressInput? Address { get; init; }

    /// <summary>The change of lines that is looked at; null for none.</summary>
    public EditPreview? Edit { get; init; }
}
