using CommunityKit.Cms.Api;
using CommunityKit.Cms.Blocks;
using CommunityKit.Cms.Contact;
using CommunityKit.Cms.Checks;
using CommunityKit.Cms.Comments;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Events;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Menus;
using CommunityKit.Cms.Recipes;
using CommunityKit.Cms.Redirects;
using CommunityKit.Cms.References;
using CommunityKit.Cms.Scheduling;
using CommunityKit.Cms.Sharing;
using CommunityKit.Cms.Search;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Translating;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
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
            new Permission(CmsPermissions.Messages, "permission.messages") { DefaultRoles = [RoleNames.Owner, RoleNames.Manager] },
            new Permission(CmsPermissions.Approve, "permission.approve")
            {
                Implies = [CmsPermissions.Edit],
                DefaultRoles = [RoleNames.Owner, RoleNames.Manager, RoleNames.Editor],
            },
            new Permission(CmsPermissions.Structure, "permission.structure") { DefaultRoles = [RoleNames.Owner, RoleNames.Manager] });
        module.Settings<CmsSettings>(Id);
        module.Data<CmsDb>();
        Items(module.Services);
        BackOffice(module);
        Contact(module);
        WorkTogether(module);
        Checks(module);
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
        module.Services.AddScoped<ReferenceForms>();
        module.Services.AddScoped<EditorPages>();
        module.Services.AddScoped<Merges>();
        module.Services.AddScoped<PageWords>();
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Content, "admin.content", $"/admin/{ContentPaths.List}", CmsPermissions.Edit) { Order = 10, Icon = "type" },
            new AdminMenuItem(AdminSection.Content, "admin.calendar", "/" + ContentPaths.Calendar, CmsPermissions.Edit) { Order = 20, Icon = "calendar" });
        module.AdminCommands(new AdminCommand("admin.content.new", $"/{ContentPaths.Items}/new", CmsPermissions.Edit));
        module.AdminList<ContentList>(ContentPaths.List, CmsPermissions.Edit);
    }

    private static void Contact(ModuleBuilder module)
    {
        module.Services.AddSingleton<ContactSeal>();
        module.Services.AddSingleton<ContactAttempts>();
        module.Services.AddScoped<KeepMessage>();
        module.Queue<MessageToMail, MailMessage>(MailMessage.Queue);
        module.AdminMenu(new AdminMenuItem(AdminSection.Content, "admin.messages", $"/admin/{MessageList.Path}", CmsPermissions.Messages) { Order = 50, Icon = "mail" });
        module.AdminList<MessageList>(MessageList.Path, CmsPermissions.Messages);
    }

    private static void WorkTogether(ModuleBuilder module)
    {
        module.Services.AddSingleton<ReviewedTypes>();
        module.Services.AddScoped<ReviewedTypeChoices>();
        module.Services.AddScoped<ReviewDraft>();
        module.Services.AddScoped<Discuss>();
        module.Services.AddScoped<CommentReads>();
        module.Services.AddScoped<ShareDraft>();
        module.Services.AddSingleton<ShareLinks>();
        module.Services.AddSingleton<FallbackChains>();
        module.Services.AddScoped<TranslationReads>();
        module.Services.AddScoped<TranslatePages>();
        module.Services.AddScoped<StartTranslation>();
        module.Services.AddScoped<FollowSource>();
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Content, "admin.translations", "/" + ContentPaths.Translations, CmsPermissions.Edit) { Order = 30, Icon = "globe" },
            new AdminMenuItem(AdminSection.Content, "admin.audit", "/" + ContentPaths.Audit, CmsPermissions.Edit) { Order = 40, Icon = "clock" });
    }

    private static void Checks(ModuleBuilder module)
    {
        module.Services.AddScoped<ContentChecks>();
        module.Services.AddSingleton<KnownRoutes>();
        module.ContentCheck<FieldCheck>();
        module.ContentCheck<BlockCheck>();
        module.ContentCheck<PictureCheck>();
        module.ContentCheck<LinkCheck>();
        module.ContentCheck<SeoCheck>();
        module.ContentCheck<TranslationCheck>();
    }

    private static void Structure(ModuleBuilder module)
    {
        module.Services.AddSingleton<KnownMenus>();
        module.Services.AddScoped<MenuReads>();
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
        module.Services.AddScoped<ReferenceReads>();
        module.Services.AddScoped<IReferences>(services => services.GetRequiredService<ReferenceReads>());
        module.References<ContentReferences>(Reference.Content, "reference.content");
        module.References<SharedBlockReferences>(Reference.SharedBlock, "reference.shared-block");
        module.Services.AddSingleton<KnownHome>();
        module.Home<HomeOffer>("/", HomeOffer.Order);
        module.Services.AddScoped<PageUrls>();
        module.Services.AddScoped<Pages>();
        module.Services.AddScoped<IRecipePictures, FilePictures>();
        module.When("communitykit.media", media =>
        {
            media.Services.AddScoped<IRecipePictures, LibraryPictures>();
            media.Block<VideoSettings, VideoBlockPart>(CmsBlocks.Video, "block.video", "monitor", new() { WordsKey = "block.video.words", Summary = settings => settings.Alt });
            media.View(CmsViews.VideoBlock);
            media.Handle<ContentPublished, RecordPictures>("record-pictures");
            media.Handle<ContentTakenDown, RecordPictures>("forget-pictures");
        });
        module.Endpoints(SiteMap.Map);
        module.Endpoints(ContentApi.Map);
        module.Slot<ShopFrame, AsOfNotice>(FrameSlots.Notice);
        module.Slot<ShopFrame, HeaderMenu>(FrameSlots.Navigation);
        module.Slot<ShopFrame, FooterMenu>(FrameSlots.Footer);
        module.View(CmsViews.HeaderMenu);
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
        module.Block<ContactSettings, ContactBlockPart>(CmsBlocks.Contact, "block.contact", "mail", new() { WordsKey = "block.contact.words", Summary = settings => settings.Title });
        module.View(CmsViews.ContactBlock);
        module.Block<LatestSettings, LatestBlockPart>(CmsBlocks.Latest, "block.latest", "newspaper", new() { WordsKey = "block.latest.words" });
        module.Block<MapSettings, MapBlockPart>(CmsBlocks.Map, "block.map", "map-pin", new() { WordsKey = "block.map.words", Summary = settings => string.Join(" · ", settings.Places.Select(place => place.Name)) });
        module.Block<MenuSettings, MenuBlockPart>(CmsBlocks.Menu, "block.menu", "menu", new() { WordsKey = "block.menu.words", Summary = settings => settings.Menu });
        module.View(CmsViews.LatestBlock);
        module.View(CmsViews.MapBlock);
        module.View(CmsViews.MenuBlock);
        module.View(CmsViews.TextBlock);
        module.View(CmsViews.PictureBlock);
        module.View(CmsViews.GalleryBlock);
        module.View(CmsViews.QuoteBlock);
        module.View(CmsViews.QuestionsBlock);
        module.View(CmsViews.ColumnsBlock);
        module.View(CmsViews.SharedBlock);
    }
}
