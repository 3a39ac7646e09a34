using CommunityKit.Orders.State;

namespace CommunityKit.Orders.AfterSales;

/// <summary>The form to give something back.</summary>
/// <param name="Order">The order.</param>
/// <param name="Form">What is filled in.</param>
/// <param name="Pieces">What can be given back.</param>
/// <param name="Url">Address of a step of the order for this reader.</param>
internal sealed record ReturnFormPage(Order Order, ReturnForm Form, IReadOnlyList<ReturnablePieces> Pieces, Func<string, string> Url);
