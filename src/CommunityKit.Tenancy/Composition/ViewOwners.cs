using CommunityKit.UI.Assets;
using CommunityKit.UI.Views;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Who owns the view at a path in this runtime.</summary>
internal sealed class ViewOwners(IReadOnlyDictionary<string, string> ownerByPath) : IViewOwners
{
    private const string Areas = "/Areas/";

    public string? OwnerOf(string viewPath) => ownerByPath.TryGetValue(viewPath, out var owner) ? owner : null;

    public IReadOnlyList<string> TextSources(string viewPath)
    {
        var owner = OwnerOf(viewPath);
        var area = AreaOf(viewPath);
        return (owner, area) switch
        {
            (null, null) => [KitAssets.Id],
            (not null, null) => [owner, KitAssets.Id],
            (null, not null) => [area, KitAssets.Id],
            _ when owner == area => [owner, KitAssets.Id],
            _ => [owner, area, KitAssets.Id],
        };
    }

    private static string? AreaOf(string viewPath)
    {
        if (!viewPath.StartsWith(Areas, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = viewPath.IndexOf('/', Areas.Length);
        return end < 0 ? null : viewPath[Areas.Length..end];
    }
}
