using System.Text.Json.Serialization;

namespace CommunityKit.Packaging.Manifest;

/// <summary>
/// <c>module.json</c>: everything the host must know about a package before it loads any of its code. Written by the SDK from the
/// project file, never by hand; unknown fields are refused.
/// </summary>
public sealed record ModuleManifest
{
    /// <summary>Schema of this file.</summary>
    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = ManifestSchema.Address;

    /// <summary>Dotted lower-case id: letters, digits, hyphens, at least two parts, at most 100 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version (2.0.0) of the package.</summary>
    public required string Version { get; init; }

    /// <summary>Module or theme.</summary>
    public PackageKind Kind { get; init; } = PackageKind.Module;

    /// <summary>Display name by language; <c>en</c> is always there.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>One sentence by language.</summary>
    public IReadOnlyDictionary<string, string> Description { get; init; } = new Dictionary<string, string>();

    /// <summary>Grouping on the module page, for example <c>marketing</c>.</summary>
    public string Category { get; init; } = "other";

    /// <summary>SPDX licence expression, or null.</summary>
    public string? License { get; init; }

    /// <summary>NuGet version range of the plugin contract that the module runs on.</summary>
    public required string Contract { get; init; }

    /// <summary>Exact version of the contract it was built against: the version that surely has every member it uses.</summary>
    public required string BuiltAgainst { get; init; }

    /// <summary>Target framework, for example <c>net10.0</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>File name of the main assembly.</summary>
    public required string Entry { get; init; }

    /// <summary>Modules it needs: id to NuGet version range.</summary>
    public IReadOnlyDictionary<string, string> Dependencies { get; init; } = new Dictionary<string, string>();

    /// <summary>Modules it works with when they are there: id to NuGet version range.</summary>
    public IReadOnlyDictionary<string, string> Optional { get; init; } = new Dictionary<string, string>();

    /// <summary>File names of the assemblies that other modules may reference.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>Number of migrations in the package; 0 when it has no tables.</summary>
    public int MigrationCount { get; init; }

    /// <summary>Oldest version of this module that can still run after this version's migrations; null when only this one can.</summary>
    public string? OldestRunnable { get; init; }

    /// <summary>
    /// Compiled views: path to the full name of the model type (<c>Namespace.Type, Assembly</c>); <c>dynamic</c> when the view names none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Views { get; init; } = new Dictionary<string, string>();

    /// <summary>Every other file of the package: path with forward slashes to <c>sha256-</c> and the base64 hash.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>Name of the publisher whose key signed the package; null when it is not signed.</summary>
    public string? Publisher { get; init; }
}
