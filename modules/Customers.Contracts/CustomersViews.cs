using CommunityKit.UI.Views;

namespace CommunityKit.Customers;

/// <summary>Views of this module that other modules show and a theme may override.</summary>
public static class CustomersViews
{
    /// <summary>Id of the module that ships the defaults.</summary>
    public const string ModuleId = "communitykit.customers";

    /// <summary>Part: the fields of an address inside somebody's form. Works without JavaScript: choosing a division there needs a press on "update".</summary>
    public static ViewName<AddressFields> AddressFields { get; } = new(ModuleId, "AddressFields");
}
