using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Slots;
using CommunityKit.Customers.Addresses;
using CommunityKit.Customers.Book;
using CommunityKit.Customers.Data;
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
        module.Settings<CustomersSettings>(Id);
        module.Data<CustomersDb>();
        module.Endpoints(CustomersApi.Map);
        AddressBook(module);
    }

    private static void AddressBook(ModuleBuilder module)
    {
        module.Services.AddSingleton<IAddresses, AddressRules>();
        module.Services.AddScoped<AddressBook>().AddScoped<IAddressBook>(services => services.GetRequiredService<AddressBook>());
        module.View(CustomersViews.AddressFields);
        module.Slot<AccountPage, AddressesTile>(AccountSlots.Tiles, order: 20);
        module.Handle<MemberErased, EraseAddresses>("erase-addresses");
    }
}
