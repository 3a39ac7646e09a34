using CommunityKit.Modularity.Entry;
using CommunityKit.Modularity.Views;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Module.Sdk;

/// <summary>From published files to a package: what must not be in it, what must be, and what the manifest says of it.</summary>
internal static class ModulePacker
{
    public static string Pack(PackOptions options)
    {
        var description = ModuleDescription.Read(options.Description);
        StagingCheck.RefuseForeignAssemblies(options.Staging, description);
        var texts = ModuleTextFiles.Read(options.Staging, description.Id);
        AssetCompression.Run(Path.Combine(options.Staging, "wwwroot"));
        using var key = options.KeyFile is null ? null : PublisherKey.Load(options.KeyFile);
        var signer = key is null ? null : new Signer(description.Publisher ?? throw new Packaging.Problems.ProblemException(SdkProblems.FactMissing("publisher")), key);
        return PackageWriter.Write(options.Staging, ManifestOf(description, texts, options.Staging), options.OutputFolder, signer);
    }

    private static ModuleManifest ManifestOf(ModuleDescription description, ModuleTextFiles texts, string staging)
    {
        var entry = Path.Combine(staging, description.Entry);
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
            Contracts = [.. OwnContracts(staging, description)],
            MigrationCount = MigrationCount.Read(entry),
            OldestRunnable = description.OldestRunnable,
            Views = CompiledViews.Read(entry).ToDictionary(view => view.Path, view => view.Model, StringComparer.Ordinal),
            Files = new Dictionary<string, string>(),
        };
    }

    /// <summary>What stands beside the main assembly under its own name and ends in <c>.Contracts</c> is there for other modules.</summary>
    private static IEnumerable<string> OwnContracts(string staging, ModuleDescription description)
    {
        var stem = Path.GetFileNameWithoutExtension(description.Entry);
        return Directory.EnumerateFiles(staging, stem + "*.Contracts.dll").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
    }
}
