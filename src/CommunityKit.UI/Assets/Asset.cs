using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Assets;

/// <summary><c>@Asset["art.svg"]</c> in views: the address of a file of the module or theme whose view it is.</summary>
/// <remarks>Injected by the SDK's <c>_ViewImports</c>; one instance per view, used on one thread.</remarks>
public sealed class Asset : IViewContextAware
{
    private readonly IModuleAssets _assets;
    private string _owner = KitAssets.Id;

    internal Asset(IModuleAssets assets) => _assets = assets;

    /// <summary>The address of a file, with the version in it.</summary>
    /// <param name="path">Path below <c>wwwroot</c>, forward slashes.</param>
    public string this[string path] => _assets.Url(_owner, path);

    /// <summary>The address of a file of another module.</summary>
    /// <param name="moduleId">Whose file.</param>
    /// <param name="path">Path below <c>wwwroot</c>, forward slashes.</param>
    public string Of(string moduleId, string path) => _assets.Url(moduleId, path);

    void IViewContextAware.Contextualize(ViewContext viewContext) => _owner = viewContext.AssetOwner();
}
