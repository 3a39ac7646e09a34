using CommunityKit.Cms.Api;
using CommunityKit.Cms.Blocks;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Menus;
using CommunityKit.Cms.Redirects;
using CommunityKit.Cms.Scheduling;
using CommunityKit.Cms.Search;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Cms;

/// <summary>Pages, articles, topics and parts of pages, written by editors.</summary>
public sealed class CmsModule : IModule
{
    public const string Id = "communitykit.cms";

    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(CmsPermissions.Edit, "permission.edit") { DefaultRoles = [RoleNames.Owner, RoleNames.Manager, RoleNames.Editor] },
            new Permission(CmsPermissions.Publish, "permission.publish")
            {
                Implies = [CmsPermissions.Edit],
                DefaultRoles = [RoleNames.Owner, RoleNames.Manager, RoleNames.Editor],
            },
            new Permission(CmsPermissions.Structure, "permission.structure") { DefaultRoles = [RoleNames.Owner, RoleNames.Manager] });
        module.Data<CmsDb>();
        Items(module.Services);
        BackOffice(module);
        Structure(module);
        Storefront(module);
        Blocks(module);
        module.Search<ContentSearchSource>();
        module.RecipeStep<ContentStep>(ContentStep.Name);
        module.Export<ContentExport>(ContentExport.Part);
        module.Job<ApplySchedule>("apply-schedule", JobSchedule.Every(TimeSpan.FromSeconds(15)));
    }

    private static void Items(IServiceCollection services)
    {
        services.AddSingleton<ContentTypes>();
        services.AddSingleton<TermReads>();
        services.AddScoped<CreateItem>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<PublishItem>();
        services.AddScoped<RestoreVersion>();
        services.AddScoped<TakeDown>();
        services.AddScoped<ScheduleItem>();
        services.AddScoped<ItemWriter>();
        services.AddScoped<IContentWriter, ContentWriter>();
        services.AddSingleton<IContentArchive, ContentArchive>();
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.Services.AddScoped<ItemForm>();
        module.Services.AddScoped<BlockForms>();
        module.Services.AddScoped<FieldForms>();
        module.Services.AddScoped<EditorPages>();
        module.Services.AddScoped<PublishChecks>();
        module.Services.AddScoped<Merges>();
        module.Services.AddScoped<PageWords>();
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Content, "admin.content", $"/admin/{ContentPaths.List}", CmsPermissions.Edit) { Order = 10, Icon = "type" },
            new AdminMenuItem(AdminSection.Content, "admin.calendar", "/" + ContentPaths.Calendar, CmsPermissions.Edit) { Order = 20, Icon = "calendar" });
        module.AdminCommands(new AdminCommand("admin.content.new", $"/{ContentPaths.Items}/new", CmsPermissions.Edit));
        module.AdminList<ContentList>(ContentPaths.List, CmsPermissions.Edit);
    }

    private static void Structure(ModuleBuilder module)
    {
        module.Services.AddSingleton<MenuReads>();
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Content, "admin.menus", $"/admin/{MenuList.Path}", CmsPermissions.Structure) { Order = 60, Icon = "menu" },
            new AdminMenuItem(AdminSection.Content, "admin.taxonomies", $"/admin/{TaxonomyList.Path}", CmsPermissions.Structure) { Order = 70, Icon = "tag" },
            new AdminMenuItem(AdminSection.Content, "admin.redirects", $"/admin/{RedirectList.Path}", CmsPermissions.Structure) { Order = 80, Icon = "arrow-right" },
            new AdminMenuItem(AdminSection.Content, "admin.types", $"/admin/{TypeList.Path}", CmsPermissions.Structure) { Order = 90, Icon = "layout-template" });
        module.AdminList<MenuList>(MenuList.Path, CmsPermissions.Structure);
        module.AdminForm<MenuForm>(MenuList.Path, CmsPermissions.Structure);
        module.AdminList<TaxonomyList>(TaxonomyList.Path, CmsPermissions.Structure);
        module.AdminForm<TaxonomyForm>(TaxonomyList.Path, CmsPermissions.Structure);
        module.AdminList<RedirectList>(RedirectList.Path, CmsPermissions.Structure);
        module.AdminForm<RedirectForm>(RedirectList.Path, CmsPermissions.Structure);
        module.AdminList<TypeList>(TypeList.Path, CmsPermissions.Structure);
        module.AdminForm<TypeForm>(TypeList.Path, CmsPermissions.Structure);
    }

    private static void Storefront(ModuleBuilder module)
    {
        module.Services.AddScoped<Moment>();
        module.Services.AddScoped<LiveReads>();
        module.Services.AddScoped<PageUrls>();
        module.Services.AddScoped<Pages>();
        module.Endpoints(SiteMap.Map);
        module.Endpoints(ContentApi.Map);
        module.Slot<ShopFrame, FooterMenu>(FrameSlots.Footer);
        module.View(CmsViews.FooterMenu);
        module.View(CmsViews.ContentPage);
    }

    private static void Blocks(ModuleBuilder module)
    {
        module.Block<TextSettings, TextBlockPart>(
            CmsBlocks.Text, "block.text", "type", new() { WordsKey = "block.text.words" });
        module.Block<PictureSettings, PictureBlockPart>(
            CmsBlocks.Picture, "block.picture", "image", new() { WordsKey = "block.picture.words", Summary = settings => settings.Alt.Length > 0 ? settings.Alt : settings.Caption });
        module.Block<GallerySettings, GalleryBlockPart>(
            CmsBlocks.Gallery, "block.gallery", "layout-grid", new() { WordsKey = "block.gallery.words", Summary = settings => string.Join(" · ", settings.Pictures.Select(picture => picture.Alt)) });
        module.Block<QuoteSettings, QuoteBlockPart>(CmsBlocks.Quote, "block.quote", "message-circle", new() { WordsKey = "block.quote.words" });
        module.Block<QuestionsSettings, QuestionsBlockPart>(
            CmsBlocks.Questions, "block.questions", "circle-question-mark", new() { WordsKey = "block.questions.words", Summary = settings => string.Join(" · ", settings.Questions.Select(row => row.Question)) });
        module.ContainerBlock<ColumnsSettings, ColumnsBlockPart>(CmsBlocks.Columns, "block.columns", "layout-template", new() { WordsKey = "block.columns.words", Summary = settings => settings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        module.Block<SharedSettings, SharedBlockPart>(CmsBlocks.Shared, "block.shared", "blocks", new() { WordsKey = "block.shared.words", Summary = _ => "" });
        module.View(CmsViews.TextBlock);
        module.View(CmsViews.PictureBlock);
        module.View(CmsViews.GalleryBlock);
        module.View(CmsViews.QuoteBlock);
        module.View(CmsViews.QuestionsBlock);
        module.View(CmsViews.ColumnsBlock);
        module.View(CmsViews.SharedBlock);
    }
}
