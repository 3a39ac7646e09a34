using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Entry;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Modularity.Views;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>Binaries come from strangers: whatever they hold, the check ends with an answer.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_binary_with_flipped_bytes_gets_an_answer()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CK_SEED"), out var given) ? given : Environment.TickCount;
        var random = new Random(seed);
        var contract = Compiler.Compile(ShopContract.Assembly, ShopContract.Source);
        var image = Compiler.Compile("Acme.Reviews", RealModule.Source);
        var (start, length) = MetadataOf(image);
        for (var round = 0; round < 150; round++)
        {
            var damaged = (byte[])image.Clone();
            for (var flips = random.Next(1, 12); flips > 0; flips--)
                damaged[start + random.Next(length)] = (byte)random.Next(256);
            try
            {
                Answer(damaged, contract);
            }
            catch (Exception e)
            {
                Assert.Fail($"CK_SEED={seed}, round {round}: {e}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("this is no assembly at all, only some text that is long enough for a header")]
    public void A_file_that_is_no_assembly_is_named(string content)
    {
        File.WriteAllText(_folder.File("Acme.Module.dll"), content);

        var problem = Assert.Single(Check().Problems);

        Assert.Equal(("CK1321", "Acme.Module.dll"), (problem.Code, problem.Arguments["file"]));
    }

    [Fact]
    public void A_signature_that_nests_without_end_is_refused_and_does_not_end_the_process()
    {
        const int Depth = 200_000;
        var metadata = new System.Reflection.Metadata.Ecma335.MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("m"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("Acme.Module"), new Version(1, 0), default, default, default, default);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, System.Reflection.Metadata.Ecma335.MetadataTokens.FieldDefinitionHandle(1), System.Reflection.Metadata.Ecma335.MetadataTokens.MethodDefinitionHandle(1));
        var signature = new BlobBuilder();
        signature.WriteByte(0x06);
        signature.WriteBytes(0x1D, Depth);
        signature.WriteByte(0x08);
        metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature));
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new System.Reflection.Metadata.Ecma335.MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        File.WriteAllBytes(_folder.File("Acme.Module.dll"), image.ToArray());

        Assert.Equal("CK1321", Assert.Single(Check().Problems).Code);
    }

    private void Answer(byte[] damaged, byte[] contract)
    {
        var path = _folder.File("Acme.Module.dll");
        File.WriteAllBytes(path, damaged);
        File.WriteAllBytes(_folder.File(ShopContract.Assembly + ".dll"), contract);
        _ = Check();
        foreach (var read in new Action[]
        {
            () => EntryPoint.Find(path, PackageKind.Module), () => CompiledViews.Read(path), () => MigrationCount.Read(path),
        })
        {
            try
            {
                read();
            }
            catch (Exception e) when (e is InvalidDataException or ProblemException)
            {
                // An answer.
            }
        }
    }

    private CompatibilityReport Check() =>
        CompatibilityCheck.Run(
            new ModuleCandidate(Manifests.Of("acme.module", "Acme.Module.dll"), _folder.Path), HostSurface.Current, []);

    private static (int Start, int Length) MetadataOf(byte[] image)
    {
        using var reader = new PEReader([.. image]);
        return (reader.PEHeaders.MetadataStartOffset, reader.PEHeaders.MetadataSize);
    }

    public void Dispose() => _folder.Dispose();
}
