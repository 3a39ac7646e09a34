using CommunityKit.Media.Admin;
using CommunityKit.Media.Api;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Data;
using CommunityKit.Media.Delivery;
using CommunityKit.Media.Exchange;
using CommunityKit.Media.Folders;
using CommunityKit.Media.Intake;
using CommunityKit.Media.Storage;
using CommunityKit.Media.Uploads;
using CommunityKit.Media.Uses;
using CommunityKit.Media.Variants;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Pictures;
using CommunityKit.UI.Slots;

namespace CommunityKit.Media;

/// <summary>The shop's library of pictures and videos.</summary>
public sealed class MediaModule : IModule
{
    /// <summary>Id of the module, of its settings and of its folder.</summary>
    internal const string Id = "communitykit.media";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(new Permission(MediaPermissions.Manage, "permission.manage")
        {
            DefaultRoles = [RoleNames.Owner, RoleNames.Manager, RoleNames.Editor],
        });
        module.Settings<MediaSettings>(Id);
        module.Data<MediaDb>();
        module.Lifecycle<PurgeFiles>();
        Domain(module.Services);
        module.Queue<VariantTask, VariantWorker>(VariantWorker.Queue, new QueueOptions { MaxAttempts = VariantWorker.Attempts });
        module.Queue<FilesToDelete, DeleteFiles>(DeleteFiles.Queue);
        module.Job<SweepUploads>("sweep-uploads", JobSchedule.Every(TimeSpan.FromHours(6)) with { WakesTenant = false });
        module.RecipeStep<MediaStep>(MediaStep.Name);
        module.Export<MediaExport>(MediaExport.Part);
        module.Endpoints(MediaDelivery.Map);
        module.Endpoints(MediaApi.Map);
        BackOffice(module);
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.Services.AddScoped<Words>();
        module.AdminMenu(new AdminMenuItem(AdminSection.Content, "library.title", "/" + MediaPaths.Library, MediaPermissions.Manage) { Order = 40, Icon = "image" });
        module.Slot<AdminFrame, PickerSlot>(AdminSlots.HeaderTools, order: 900);
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddSingleton<MediaFiles>();
        services.AddSingleton<KnownAssets>();
        services.AddSingleton<VariantOrders>();
        services.AddSingleton<Inspection>();
        services.AddSingleton<PendingUploads>();
        services.AddSingleton<IMediaUses, RecordUses>();
        services.AddScoped<AssetReads>();
        services.AddScoped<AddAsset>();
        services.AddScoped<ReplaceContent>();
        services.AddScoped<SaveFacts>();
        services.AddScoped<DeleteAsset>();
        services.AddScoped<SaveFolder>();
        services.AddScoped<FolderReads>();
        services.AddScoped<IMedia, ShopMedia>();
        services.AddScoped<IPictureSource, LibraryPictures>();
        services.AddScoped<AssetsApi>();
        services.AddScoped<UploadsApi>();
    }
}
