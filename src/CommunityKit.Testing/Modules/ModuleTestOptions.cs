using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;

namespace CommunityKit.Testing.Modules;

/// <summary>What a test host is started with.</summary>
public sealed record ModuleTestOptions
{
    /// <summary>Modules to install, each as <c>id</c> or <c>id@version</c>; what they need comes in by itself.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Kind of database.</summary>
    public DatabaseKind Database { get; init; } = DatabaseKind.Sqlite;

    /// <summary>
    /// Folders with packages; when empty, those that the test project's build names (assembly metadata <c>CommunityKit.ModulePackages</c>).
    /// </summary>
    public IReadOnlyList<string> PackageFolders { get; init; } = [];

    /// <summary>The clock; a new one that stands still when null.</summary>
    public FakeClock? Clock { get; init; }

    /// <summary>True to run as in development: gallery, detailed checks.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>True to let events, queues and jobs run by themselves as in production; otherwise only <c>PumpAsync</c> runs them.</summary>
    public bool RunsWorkInBackground { get; init; }

    /// <summary>True to refuse unsigned packages.</summary>
    public bool RequireSignedModules { get; init; }

    /// <summary>True for a host that loads its modules anew and unloads them, instead of sharing those of the process.</summary>
    internal bool LoadsOwnModules { get; init; }

    /// <summary>Output folders of linked modules; with <see cref="IsDevelopment"/> only.</summary>
    internal IReadOnlyList<string> LinkedModules { get; init; } = [];
}
