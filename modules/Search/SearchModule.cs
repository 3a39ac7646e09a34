using CommunityKit.Catalog.Events;
using CommunityKit.Cms.Events;
using CommunityKit.Search.Admin;
using CommunityKit.Search.Api;
using CommunityKit.Search.Data;
using CommunityKit.Search.Feeding;
using CommunityKit.Search.Log;
using CommunityKit.Search.Storefront;
using CommunityKit.Search.Synonyms;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Search;

/// <summary>The shop's full-text search.</summary>
public sealed class SearchModule : IModule
{
    /// <summary>Id of the module and of its settings.</summary>
    internal const string Id = "communitykit.search";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(new Permission(SearchPermissions.Manage, "permission.manage") { DefaultRoles = [RoleNames.Manager] });
        module.Settings<SearchSettings>(Id);
        module.Data<SearchDb>();
        module.Lifecycle<IndexPlace>();
        Domain(module.Services);
        Feeding(module);
        Storefront(module);
        BackOffice(module);
        module.Services.AddScoped<SearchApi>();
        module.Endpoints(SearchApi.Map);
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddSingleton(SearchEngines.Create);
        services.AddSingleton<SynonymBook>();
        services.AddSingleton<QueryLog>();
        services.AddSingleton<PopularQuestions>();
        services.AddScoped<Searches>();
    }

    private static void Feeding(ModuleBuilder module)
    {
        module.Services.AddSingleton<SearchFeed>();
        module.Services.AddHostedService<FollowSources>();
        module.Job<RebuildNightly>("rebuild-nightly", JobSchedule.Cron("0 20 4 * * ?") with { WakesTenant = false });
        module.Job<KeepLog>("keep-log", JobSchedule.Every(TimeSpan.FromMinutes(1)) with { WakesTenant = false });
        module.Queue<RebuildRequest, RebuildWorker>(RebuildWorker.Queue, new QueueOptions { MaxAttempts = 3, Lease = TimeSpan.FromMinutes(30) });
        module.When("communitykit.catalog", catalog =>
        {
            catalog.React<ProductChanged, FollowProducts>("follow-changed");
            catalog.React<ProductUnpublished, FollowProducts>("follow-unpublished");
        });
        module.When("communitykit.cms", content =>
        {
            content.React<ContentPublished, FollowContent>("follow-published");
            content.React<ContentTakenDown, FollowContent>("follow-taken-down");
        });
    }

    private static void Storefront(ModuleBuilder module)
    {
        module.Services.AddScoped<SearchPages>();
        module.Slot<ShopFrame, SearchBoxSlot>(FrameSlots.Search);
        module.View(SearchViews.SearchPage);
        module.View(SearchViews.SearchBox);
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Catalog, "synonyms.title", $"/admin/{SynonymList.Path}", SearchPermissions.Manage) { Order = 60, Icon = "search" },
            new AdminMenuItem(AdminSection.Reports, "log.title", $"/admin/{QueryList.Path}", SearchPermissions.Manage) { Order = 60, Icon = "search" },
            new AdminMenuItem(AdminSection.Settings, "index.title", "/" + IndexController.Path, SearchPermissions.Manage) { Order = 70, Icon = "search" });
        module.AdminList<SynonymList>(SynonymList.Path, SearchPermissions.Manage);
        module.AdminForm<SynonymForm>(SynonymList.Path, SearchPermissions.Manage);
        module.AdminList<QueryList>(QueryList.Path, SearchPermissions.Manage);
        module.AdminSearch<IndexSearch>();
    }
}
