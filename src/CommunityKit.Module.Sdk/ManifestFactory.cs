using CommunityKit.Modularity.Entry;
using CommunityKit.Modularity.Views;
using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Module.Sdk;

/// <summary>The manifest of a module: facts of its project, its texts, and what its compiled assembly shows.</summary>
internal static class ManifestFactory
{
    public static ModuleManifest Create(ModuleDescription description, ModuleTextFiles texts, string folder)
    {
        var entry = Path.Combine(folder, description.Entry);
        _ = EntryPoint.Find(entry, description.Kind);
        return new ModuleManifest
        {
            Id = description.Id,
            Version = description.Version,
            Kind = description.Kind,
            Name = texts.Names,
            Description = texts.Descriptions,
            Category = description.Category,
            License = description.License,
            Contract = description.Contract,
            BuiltAgainst = description.BuiltAgainst,
            Framework = description.Framework,
            Entry = description.Entry,
            Dependencies = description.Dependencies,
            Optional = description.OptionalNeighbours,
            Contracts = [.. OwnContracts(folder, description)],
            MigrationCount = MigrationCount.Read(entry),
            OldestRunnable = description.OldestRunnable,
            Views = CompiledViews.Read(entry).ToDictionary(view => view.Path, view => view.Model, StringComparer.Ordinal),
            Files = new Dictionary<string, string>(),
        };
    }

    /// <summary>What stands beside the main assembly under its own name and ends in <c>.Contracts</c> is there for other modules.</summary>
    private static IEnumerable<string> OwnContracts(string folder, ModuleDescription description)
    {
        var stem = Path.GetFileNameWithoutExtension(description.Entry);
        return Directory.EnumerateFiles(folder, stem + "*.Contracts.dll").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
    }
}
