namespace CommunityKit.Customers;

/// <summary>Paths of the customers pages below the tenant's root. Put the request's <c>PathBase</c> in front of them.</summary>
public static class CustomersPaths
{
    /// <summary>A member's address book.</summary>
    public const string Addresses = "/account/addresses";
}
