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
        return PackageWriter.Write(options.Staging, ManifestFactory.Create(description, texts, options.Staging), options.OutputFolder, signer);
    }
}
