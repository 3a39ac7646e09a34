namespace CommunityKit.Customers.Book;

/// <summary>An address of the caller's book.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Preferred">True for the one that is offered first.</param>
/// <param name="Address">The address.</param>
internal sealed record AddressAnswer(Guid Id, bool Preferred, PostalAddress Address);
