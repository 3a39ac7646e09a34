using CommunityKit.UI.Slots;

namespace CommunityKit.Customers.Slots;

/// <summary>Places of this module that other modules fill.</summary>
public static class CustomersSlots
{
    /// <summary>On a customer's page in the admin, each a section with a heading: orders, points, groups. Check your own permission before you show anything.</summary>
    public static SlotName<CustomerContext> AdminPanels { get; } = new("customers/admin/panels");
}
