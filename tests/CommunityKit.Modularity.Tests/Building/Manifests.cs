using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Modularity.Tests.Building;

/// <summary>Manifests of fixture modules.</summary>
internal static class Manifests
{
    public static ModuleManifest Of(string id, string entry, string version = "1.0.0", params IReadOnlyList<string> contracts) => new()
    {
        Id = id,
        Version = version,
        Name = new Dictionary<string, string> { ["en"] = id },
        Contract = "[1.0,2.0)",
        BuiltAgainst = "1.0.0",
        Framework = "net10.0",
        Entry = entry,
        Contracts = contracts,
        Files = new Dictionary<string, string>(),
    };
}
