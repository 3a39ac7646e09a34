namespace CommunityKit.Customers;

/// <summary>Permissions of the customers module.</summary>
public static class CustomersPermissions
{
    /// <summary>See customers: name, segments, consents, notes; addresses masked.</summary>
    public const string View = "customers.view";

    /// <summary>See addresses and phone numbers of customers in full.</summary>
    public const string ViewAddresses = "customers.addresses.view";

    /// <summary>Put customers into segments and write notes about them.</summary>
    public const string Manage = "customers.manage";

    /// <summary>Make, rename and delete segments.</summary>
    public const string ManageSegments = "customers.segments.manage";

    /// <summary>See who agreed to what and when.</summary>
    public const string ViewConsents = "customers.consents.view";
}
