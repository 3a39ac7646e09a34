using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Members;
using CommunityKit.Accounts.Slots;
using CommunityKit.Customers.Addresses;
using CommunityKit.Customers.Book;
using CommunityKit.Customers.Consents;
using CommunityKit.Customers.Customers;
using CommunityKit.Customers.Data;
using CommunityKit.Customers.Segments;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Customers;

/// <summary>Addresses, segments and consents of customers.</summary>
public sealed class CustomersModule : IModule
{
    /// <summary>Id of the module.</summary>
    internal const string Id = CustomersViews.ModuleId;

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(CustomersPermissions.View, "permission.view") { DefaultRoles = [RoleNames.Manager, RoleNames.Clerk] },
            new Permission(CustomersPermissions.ViewAddresses, "permission.addresses.view") { Implies = [CustomersPermissions.View], DefaultRoles = [RoleNames.Manager] },
            new Permission(CustomersPermissions.Manage, "permission.manage") { Implies = [CustomersPermissions.View], DefaultRoles = [RoleNames.Manager] },
            new Permission(CustomersPermissions.ManageSegments, "permission.segments.manage") { DefaultRoles = [RoleNames.Manager] },
            new Permission(CustomersPermissions.ViewConsents, "permission.consents.view") { DefaultRoles = [RoleNames.Manager] });
        module.Settings<CustomersSettings>(Id);
        module.Data<CustomersDb>();
        module.Endpoints(CustomersApi.Map);
        AddressBook(module);
        Segments(module);
        Consents(module);
        Customers(module);
    }

    private static void AddressBook(ModuleBuilder module)
    {
        module.Services.AddSingleton<IAddresses, AddressRules>();
        module.Services.AddScoped<AddressBook>().AddScoped<IAddressBook>(services => services.GetRequiredService<AddressBook>());
        module.View(CustomersViews.AddressFields);
        module.Slot<AccountPage, AddressesTile>(AccountSlots.Tiles, order: 20);
    }

    private static void Segments(ModuleBuilder module)
    {
        module.Services.AddSingleton<SegmentCache>();
        module.Services.AddScoped<SegmentDirectory>().AddScoped<ISegments>(services => services.GetRequiredService<SegmentDirectory>());
        module.AdminList<SegmentList>(SegmentList.Path, CustomersPermissions.ManageSegments);
        module.AdminForm<SegmentForm>(SegmentList.Path, CustomersPermissions.ManageSegments);
        module.AdminMenu(new AdminMenuItem(AdminSection.Community, "menu.segments", "/admin/" + SegmentList.Path, CustomersPermissions.ManageSegments) { Icon = "tag", Order = 30 });
    }

    private static void Consents(ModuleBuilder module)
    {
        module.Services.AddSingleton<Purposes>();
        module.Services.AddScoped<ConsentBook>().AddScoped<IConsents>(services => services.GetRequiredService<ConsentBook>());
        module.Slot<AccountPage, ConsentsOnPrivacyPage>(AccountSlots.Privacy);
        module.AdminList<ConsentReport>(ConsentReport.Path, CustomersPermissions.ViewConsents);
        module.AdminList<ConsentLog>(ConsentLog.Path, CustomersPermissions.ViewConsents);
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Community, "menu.consents", "/admin/" + ConsentReport.Path, CustomersPermissions.ViewConsents) { Icon = "shield-check", Order = 800 },
            new AdminMenuItem(AdminSection.Community, "menu.consent-log", "/admin/" + ConsentLog.Path, CustomersPermissions.ViewConsents) { Icon = "history", Order = 810 });
    }

    private static void Customers(ModuleBuilder module)
    {
        module.AdminList<CustomerList>(CustomerList.Path, CustomersPermissions.View);
        module.AdminSearch<CustomerSearch>();
        module.AdminMenu(new AdminMenuItem(AdminSection.Community, "menu.customers", "/admin/" + CustomerList.Path, CustomersPermissions.View) { Icon = "users", Order = 20 });
        module.MemberData<CustomerData>("customer");
        module.Handle<MemberErased, EraseCustomer>("erase-customer");
    }
}
