using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Tests.Support;

/// <summary>A small module to be made for a test: its source and what its manifest says.</summary>
public sealed record ForgedModule(string Id, string Version)
{
    /// <summary>Body of the module class's Configure; the builder is called <c>module</c>.</summary>
    public string Configure { get; init; } = "";

    /// <summary>Further types, each complete.</summary>
    public string Types { get; init; } = "";

    /// <summary>Further members of the module class, for example a constructor; the class is called <c>Entry</c>.</summary>
    public string Members { get; init; } = "";

    /// <summary>Changes to the kit's contract that it is compiled against: end of a source file's path, text, replacement.</summary>
    public IReadOnlyList<(string File, string Old, string New)> KitEdits { get; init; } = [];

    /// <summary>Source of the contracts assembly, or nothing.</summary>
    public string? Contracts { get; init; }

    /// <summary>Range of the plugin contract.</summary>
    public string Contract { get; init; } = "[1.0,2.0)";

    /// <summary>Contract version it claims to be built against.</summary>
    public string BuiltAgainst { get; init; } = "1.0.0";

    /// <summary>Other modules it needs; their contracts are compiled against.</summary>
    public IReadOnlyList<(ForgedModule Module, string Range)> Needs { get; init; } = [];

    /// <summary>Dependencies that only the manifest names.</summary>
    public IReadOnlyDictionary<string, string> Dependencies { get; init; } = new Dictionary<string, string>();

    /// <summary>Private packages from the package cache: id and version.</summary>
    public IReadOnlyList<(string Package, string Version)> Packages { get; init; } = [];

    /// <summary>Oldest version that runs on this version's tables.</summary>
    public string? OldestRunnable { get; init; }

    /// <summary>Module or theme.</summary>
    public PackageKind Kind { get; init; } = PackageKind.Module;

    /// <summary>Texts beside <c>module.name</c>, the same in both languages.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Name of its assembly; made from the id when null.</summary>
    public string? AssemblyName { get; init; }

    /// <summary>The id as a C# name.</summary>
    internal string Name => AssemblyName ?? string.Concat(Id.Split('.', '-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
