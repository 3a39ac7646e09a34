using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Signing;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Packages;

public sealed class FuzzTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(20260101)]
    [InlineData(20260102)]
    public void A_damaged_package_is_refused_cleanly_or_unpacks_to_what_was_signed(int seed)
    {
        using var key = PublisherKey.Generate();
        var original = File.ReadAllBytes(Sample.Package(_folder, _folder["out"], signer: new Signer("acme", key)));
        var random = new Random(seed);
        var (refused, unpacked) = (0, 0);

        for (var round = 0; round < 500; round++)
        {
            using var sandbox = new TempFolder();
            var mutated = Mutation.Of(original, random);
            var path = HandmadeZip.Save(sandbox, mutated);
            using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            try
            {
                using var package = ModulePackage.Open(path);
                var isAuthentic = package.Signature?.SignerOf(package.ManifestBytes.Span)?.Fingerprint == key.Public.Fingerprint;
                package.ExtractTo(sandbox["inner/store"], hang.Token);
                unpacked++;

                Assert.True(
                    !isAuthentic || PayloadFiles.Verify(sandbox["inner/store"], package.Manifest, hang.Token).Count == 0,
                    $"seed {seed}, round {round}: unpacked something that was not signed");
                Assert.Equal(
                    ["inner", Path.GetFileName(path)],
                    Directory.EnumerateFileSystemEntries(sandbox.Path).Select(Path.GetFileName).OrderByDescending(name => name == "inner"));
                Assert.Equal(["store"], Directory.EnumerateFileSystemEntries(sandbox["inner"]).Select(Path.GetFileName));
            }
            catch (ProblemException)
            {
                refused++;
                Assert.False(Path.Exists(sandbox["inner/store"]), $"seed {seed}, round {round}: a partial folder stays");
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}: {e.GetType().Name} instead of a refusal", e);
            }
        }

        Assert.True(refused > 300, $"only {refused} refused: the mutations do not bite");
        Assert.True(unpacked > 0, "not one mutation hit an ignored byte: the other branch was never tried");
    }
}
