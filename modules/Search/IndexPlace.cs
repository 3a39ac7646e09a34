using CommunityKit.Search.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CommunityKit.Search;

/// <summary>
/// Where the index lives besides the module's tables. A file index has a folder: below the shop's own, or <c>search:folder</c> in the host's
/// settings of the shop where several nodes share that one, as the files must be on a disk of the node. All of it goes when the module's data
/// are deleted.
/// </summary>
internal sealed class IndexPlace(ISearchIndex index, IHostEnvironment environment, IConfiguration configuration) : IModuleLifecycle
{
    public static string Folder(IHostEnvironment environment, IConfiguration configuration) =>
        configuration["search:folder"] is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(environment.ContentRootPath, "search");

    public async ValueTask PurgeAsync(LifecycleContext context, CancellationToken cancellationToken)
    {
        if (index is PostgresSearchIndex inDatabase)
        {
            await inDatabase.RemoveAsync(cancellationToken);
        }

        var folder = Folder(environment, configuration);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
