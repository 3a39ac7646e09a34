namespace CommunityKit.Customers;

/// <summary>An address in a member's book.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">The address.</param>
/// <param name="IsPreferred">True for the one that is offered first.</param>
public sealed record SavedAddress(Guid Id, PostalAddress Address, bool IsPreferred);
