namespace CommunityKit.Orders.Fulfilment;

/// <summary>A carrier that a module brings.</summary>
/// <param name="Code">Its code, unique in the shop.</param>
/// <param name="NameKey">Text key of its name, in the declaring module.</param>
/// <param name="CarrierType">Implements <see cref="ICarrier"/>.</param>
public sealed record CarrierDeclaration(string Code, string NameKey, Type CarrierType);
