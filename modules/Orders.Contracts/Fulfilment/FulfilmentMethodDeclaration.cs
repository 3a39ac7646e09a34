namespace CommunityKit.Orders.Fulfilment;

/// <summary>A method that a module brings.</summary>
/// <param name="Prefix">First part of the keys of its options, unique in the shop, for example <c>pickup</c>.</param>
/// <param name="MethodType">Implements <see cref="IFulfilmentMethod"/>.</param>
public sealed record FulfilmentMethodDeclaration(string Prefix, Type MethodType);
