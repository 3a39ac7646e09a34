namespace CommunityKit.Customers.Consents;

/// <summary>An answer of the caller.</summary>
/// <param name="Given">True for yes.</param>
internal sealed record ConsentBody(bool Given);
