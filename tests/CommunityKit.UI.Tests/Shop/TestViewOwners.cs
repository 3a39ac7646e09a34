using CommunityKit.UI.Assets;
using CommunityKit.UI.Views;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>Views under <c>/Areas/{id}</c> belong to that module, <c>/Views/Cases</c> to the test module, the rest to the kit.</summary>
internal sealed class TestViewOwners : IViewOwners
{
    public const string TestModule = "test.module";

    public string? OwnerOf(string viewPath)
    {
        var parts = viewPath.Split('/');
        return parts is ["", "Areas", var module, ..] ? module : parts is ["", "Views", "Cases", ..] ? TestModule : null;
    }

    public IReadOnlyList<string> TextSources(string viewPath) => OwnerOf(viewPath) is { } owner ? [owner, KitAssets.Id] : [KitAssets.Id];
}
