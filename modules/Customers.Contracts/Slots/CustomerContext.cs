namespace CommunityKit.Customers.Slots;

/// <summary>What fillers of a customer's page in the admin are told. Immutable.</summary>
/// <param name="MemberId">Whose page it is.</param>
public sealed record CustomerContext(Guid MemberId);
