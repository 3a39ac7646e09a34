using CommunityKit.Catalog.Events;
using CommunityKit.Catalog.Stock;
using CommunityKit.Inventory.Availability;
using CommunityKit.Inventory.Corrections;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Events;
using CommunityKit.Inventory.Locations;
using CommunityKit.Inventory.Reservations;
using CommunityKit.Inventory.Variants;

namespace CommunityKit.Inventory;

/// <summary>Stock at every location, reservations with a time limit, the journal of movements.</summary>
public sealed class InventoryModule : IModule
{
    /// <summary>Id of the module.</summary>
    public const string Id = "communitykit.inventory";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(InventoryPermissions.View, "permission.view") { DefaultRoles = [RoleNames.Owner, RoleNames.Manager] },
            new Permission(InventoryPermissions.Manage, "permission.manage")
            {
                Implies = [InventoryPermissions.View],
                DefaultRoles = [RoleNames.Owner, RoleNames.Manager],
            });
        module.Settings<InventorySettings>(Id);
        module.Data<InventoryDb>();
        Domain(module.Services);
        module.Lifecycle<CatchUp>();
        module.Queue<CatchUpPage, CatchUp>(CatchUp.Queue);
        module.Handle<ProductChanged, FollowProducts>("follow-changed");
        module.Handle<ProductUnpublished, FollowProducts>("follow-deleted");
        module.Handle<StockAvailabilityChanged, RecountAvailability>("tell-lists");
        module.Job<LapseReservations>("lapse-reservations", JobSchedule.Every(TimeSpan.FromSeconds(30)));
        module.Job<EndBackorders>("end-backorders", JobSchedule.Every(TimeSpan.FromMinutes(1)));
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddSingleton<SoldOutFlags>();
        services.AddSingleton<StockReads>();
        services.AddScoped<Stock>();
        services.AddScoped<IStock>(provider => provider.GetRequiredService<Stock>());
        services.AddScoped<OpenVariants>();
        services.AddScoped<ILocations, ShopLocations>();
        services.AddScoped<SaveLocation>();
        services.AddScoped<CorrectStock>();

        // Replaces the catalog's own answer.
        services.AddScoped<IAvailability, StockAvailability>();
    }
}
