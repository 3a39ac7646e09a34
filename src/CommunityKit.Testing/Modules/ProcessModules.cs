using System.Collections.Concurrent;
using CommunityKit.Host;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Testing.Modules;

/// <summary>
/// The modules of all test hosts of this process, unpacked and loaded once: compiling them is most of what a test host costs, and hosts share
/// them as the shops of one host do in production. One set for each kind of database, as a site has one kind. Thread-safe.
/// </summary>
internal static class ProcessModules
{
    private static readonly ConcurrentDictionary<DatabaseKind, Lazy<LoadedModules>> Shared = [];

    /// <summary>
    /// Lets a site use the process's store, so that another process that runs on the site finds the modules too; null where the system allows
    /// no links, as Windows does not to everybody.
    /// </summary>
    public static LoadedModules? In(SiteFolder site, DatabaseKind database)
    {
        var modules = Shared.GetOrAdd(database, _ => new Lazy<LoadedModules>(Open)).Value;
        try
        {
            Directory.CreateSymbolicLink(site.Store, modules.Store.Root);
            return modules;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static LoadedModules Open()
    {
        var folder = Directory.CreateTempSubdirectory("ck-modules-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return LoadedModules.Open(folder);
    }
}
