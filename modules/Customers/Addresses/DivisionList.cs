namespace CommunityKit.Customers.Addresses;

/// <summary>What lies in a division.</summary>
/// <param name="Code">Its code; empty for the country.</param>
/// <param name="Name">Its name; null for the country.</param>
/// <param name="Items">What lies directly in it, by code.</param>
internal sealed record DivisionList(string Code, string? Name, IReadOnlyList<Division> Items);
