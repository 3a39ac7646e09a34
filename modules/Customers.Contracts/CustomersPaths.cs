namespace CommunityKit.Customers;

/// <summary>Paths of the customers pages below the tenant's root. Put the request's <c>PathBase</c> in front of them.</summary>
public static class CustomersPaths
{
    /// <summary>A member's address book.</summary>
    public const string Addresses = "/account/addresses";

    /// <summary>Takes what a member agrees to; the boxes stand on the privacy page.</summary>
    public const string Consents = "/account/consents";

    /// <summary>List of customers in the admin; a customer's page is below it by id.</summary>
    public const string AdminCustomers = "/admin/community/customers";
}
