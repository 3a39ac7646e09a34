using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Entry;
using CommunityKit.Modularity.Views;
using CommunityKit.Module.Sdk;
using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Cli.Packages;

/// <summary>
/// Everything that can be said about a package before it is installed anywhere: the archive, its hashes and signature, its binaries against
/// this kit and the contracts of its neighbours, its views against those it overrides, its texts. No code of it is run.
/// </summary>
internal static class PackageVerifier
{
    /// <summary>Checks a package; a check that fails does not keep the others from being made.</summary>
    /// <param name="file">The package.</param>
    /// <param name="feeds">Where its neighbours may be found.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<PackageReport> RunAsync(string file, IReadOnlyList<IPackageFeed> feeds, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("ck-verify-");
        try
        {
            using var package = ModulePackage.Open(file);
            var folder = Path.Combine(work.FullName, "content");
            package.ExtractTo(folder, cancellationToken);
            var signature = SignatureCheck.Verify(package, TrustedPublishers.None, SignaturePolicy.Development, TimeProvider.System);
            var neighbours = await NeighbourPackages.FetchAsync(package.Manifest, feeds, work.FullName, cancellationToken);
            var fit = CompatibilityCheck.Run(
                new ModuleCandidate(package.Manifest, folder), HostSurface.Current, neighbours.Contracts, history: null, cancellationToken);
            return new PackageReport(file, package.Manifest, signature.Publisher)
            {
                Problems = [.. signature.Problems, .. fit.Problems, .. Content(package.Manifest, folder, neighbours)],
                Warnings = [.. neighbours.Problems, .. fit.Warnings],
            };
        }
        catch (ProblemException exception)
        {
            return new PackageReport(file, Manifest: null, PublisherIdentity.NotSigned) { Problems = exception.Problems };
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static IEnumerable<Problem> Content(ModuleManifest manifest, string folder, NeighbourPackages neighbours)
    {
        var entry = Path.Combine(folder, manifest.Entry);
        var problems = Collect(() => _ = ModuleTextFiles.Read(folder, manifest.Id));
        if (!File.Exists(entry))
        {
            return problems; // the compatibility check has said so
        }

        problems = problems.Concat(Collect(() => _ = EntryPoint.Find(entry, manifest.Kind)));
        if (manifest.Kind == PackageKind.Theme)
        {
            problems = problems.Concat(ViewOverrideCheck.Run(manifest, neighbours.Manifests));
        }

        return problems;
    }

    private static IEnumerable<Problem> Collect(Action check)
    {
        try
        {
            check();
            return [];
        }
        catch (ProblemException exception)
        {
            return exception.Problems;
        }
        catch (InvalidDataException)
        {
            return []; // a damaged assembly: the compatibility check has said so
        }
    }
}
