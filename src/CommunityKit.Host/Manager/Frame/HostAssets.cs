using CommunityKit.Host.Assets;
using CommunityKit.Host.Texts;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Views;

namespace CommunityKit.Host.Manager.Frame;

/// <summary>Whose file and whose text a view of the host's pages means: the host's or the kit's. Thread-safe.</summary>
internal sealed class HostAssets : IModuleAssets, IViewOwners
{
    private const string OwnViews = "/Manager/";

    public string Url(string moduleId, string path)
    {
        var assets = moduleId == KitAssets.Id ? EmbeddedAssets.Kit : EmbeddedAssets.Host;
        return $"{AssetEndpoint.BasePath}/{assets.Id}/{assets.Version}/{path}";
    }

    public string? OwnerOf(string viewPath) => viewPath.StartsWith(OwnViews, StringComparison.Ordinal) ? HostTexts.Id : null;

    public IReadOnlyList<string> TextSources(string viewPath) => [HostTexts.Id, KitAssets.Id];
}
