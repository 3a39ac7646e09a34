using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CommunityKit.Search;

/// <summary>
/// The folder of the shop's index files: below the shop's own, or <c>search:folder</c> in the host's settings of the shop where several nodes
/// share that one, as the files must be on a disk of the node. It goes when the module's data are deleted.
/// </summary>
internal sealed class IndexFolder(IHostEnvironment environment, IConfiguration configuration) : IModuleLifecycle
{
    public static string Of(IHostEnvironment environment, IConfiguration configuration) =>
        configuration["search:folder"] is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(environment.ContentRootPath, "search");

    public ValueTask PurgeAsync(LifecycleContext context, CancellationToken cancellationToken)
    {
        var folder = Of(environment, configuration);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return default;
    }
}
