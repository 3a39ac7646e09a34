using CommunityKit.Catalog.Events;
using CommunityKit.Catalog.Stock;
using CommunityKit.Imports;
using CommunityKit.Inventory.Admin;
using CommunityKit.Inventory.Api;
using CommunityKit.Inventory.Availability;
using CommunityKit.Inventory.Corrections;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Events;
using CommunityKit.Inventory.Locations;
using CommunityKit.Inventory.Recipes;
using CommunityKit.Inventory.Reservations;
using CommunityKit.Inventory.Stocktaking;
using CommunityKit.Inventory.Variants;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

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
        module.RecipeStep<LocationsStep>("inventory.locations");
        module.Importer<StocktakeImporter>();
        module.Endpoints(InventoryApi.Map);
        BackOffice(module);
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Catalog, "menu.stock", $"/admin/{StockList.Path}", InventoryPermissions.View) { Order = 30, Icon = "archive" },
            new AdminMenuItem(AdminSection.Catalog, "menu.movements", $"/admin/{MovementList.Path}", InventoryPermissions.View) { Order = 31, Icon = "history" },
            new AdminMenuItem(AdminSection.Catalog, "menu.stocktake", StocktakeController.Path, InventoryPermissions.Manage) { Order = 32, Icon = "upload" },
            new AdminMenuItem(AdminSection.Catalog, "menu.locations", $"/admin/{LocationList.Path}", InventoryPermissions.Manage) { Order = 33, Icon = "map-pin" });
        module.AdminList<StockList>(StockList.Path, InventoryPermissions.View);
        module.AdminForm<StockForm>(StockList.Path, InventoryPermissions.Manage);
        module.AdminList<MovementList>(MovementList.Path, InventoryPermissions.View);
        module.AdminList<LocationList>(LocationList.Path, InventoryPermissions.Manage);
        module.AdminForm<LocationForm>(LocationList.Path, InventoryPermissions.Manage);
        module.Slot<AdminFrame, LowStockSlot>(AdminSlots.HomeCards, order: 40);
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
        services.AddScoped<StocktakeImporter>();
        services.AddScoped<OtherLocations>();
        services.AddScoped<StockApi>();

        // Replaces the catalog's own answer.
        services.AddScoped<IAvailability, StockAvailability>();
    }
}
