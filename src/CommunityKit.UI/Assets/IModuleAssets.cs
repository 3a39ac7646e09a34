namespace CommunityKit.UI.Assets;

/// <summary>Addresses of the files that modules and themes ship in <c>wwwroot</c>. Thread-safe.</summary>
public interface IModuleAssets
{
    /// <summary>
    /// The address of a file, with the version in it: cached for ever by browsers, valid during and after a swap.
    /// </summary>
    /// <param name="moduleId">Whose file; <see cref="KitAssets.Id"/> for the kit's own.</param>
    /// <param name="path">Path below <c>wwwroot</c>, forward slashes.</param>
    string Url(string moduleId, string path);
}
