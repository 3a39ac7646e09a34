using System.Reflection;
using System.Runtime.InteropServices;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Host.Manager.Overview;

/// <summary>Facts about this process. Thread-safe.</summary>
internal sealed class HostFacts(HostStart options, SiteSettings settings, ImageCache images, UnloadWatch watch, TimeProvider clock)
{
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();

    public string Version { get; } =
        typeof(HostFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";

    public string Contract { get; } = HostSurface.Current.Contract.Version.ToNormalizedString();

    public string Framework { get; } = RuntimeInformation.FrameworkDescription;

    public DateTimeOffset StartedAt => _startedAt;

    /// <summary>Memory of the process in megabytes.</summary>
    public static long Memory => Environment.WorkingSet / (1024 * 1024);

    /// <summary>Module versions that are loaded, each once however many shops run it.</summary>
    public int Images => images.Count;

    /// <summary>What was given back and is still in memory, the oldest first.</summary>
    public IReadOnlyList<PendingUnload> Pending => watch.Pending;

    /// <summary>Kind of the database that shops without one of their own have. No address: it may hold a password.</summary>
    public string Database => settings.Database == "sqlite" ? "SQLite" : "PostgreSQL";

    public string Folder => options.Folder.Root;

    public bool RequiresSignatures => settings.RequireSignedModules;
}
