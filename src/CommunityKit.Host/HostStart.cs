using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Host;

/// <summary>How a host is started.</summary>
/// <param name="Folder">The site.</param>
public sealed record HostStart(SiteFolder Folder)
{
    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://localhost:5080"];

    /// <summary>
    /// True to load no module at all: only the module manager answers, and there modules can be switched off, taken out and rolled back.
    /// </summary>
    public bool SafeMode { get; init; }

    /// <summary>True for the gallery, detailed errors in the log, and linked modules.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>
    /// Output folders of modules that run from their build, for the debugger and <c>dotnet watch</c>; in development only. A site without
    /// a shop gets one with these modules.
    /// </summary>
    public IReadOnlyList<string> LinkedModules { get; init; } = [];

    /// <summary>True to log warnings and errors only.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Where the address for setting up the first owner is written; the console when null, nowhere when <see cref="IsQuiet"/>.</summary>
    public TextWriter? Console { get; init; }

    /// <summary>False to leave events, queues and jobs to a test that pumps them itself, so that nothing happens behind its back.</summary>
    internal bool RunsWorkInBackground { get; init; } = true;

    /// <summary>Registered in every tenant's container after its modules; for test hosts.</summary>
    internal Action<IServiceCollection>? TenantServices { get; init; }

    /// <summary>Modules that this host shares with others of its process; it loads its own when null. Not with <see cref="LinkedModules"/>.</summary>
    internal LoadedModules? SharedModules { get; init; }

    /// <summary>Has the last word about the log; for the command line, which works on a site without being its host.</summary>
    internal Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>The clock; tests set their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
