namespace CommunityKit.Files;

/// <summary>
/// Folders on disk for files that belong to one module in one shop and that nobody is served by itself. They stay when the module is
/// upgraded or switched off; a module that is purged deletes its own. With several host nodes they have to lie on a disk that all share,
/// as the shop's other files do. Thread-safe.
/// </summary>
public interface IModuleFolders
{
    /// <summary>The module's folder; made when it is not there yet.</summary>
    /// <param name="moduleId">Id of the module that owns it: your own.</param>
    /// <returns>Absolute path.</returns>
    string Of(string moduleId);
}
