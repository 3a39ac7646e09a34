using CommunityKit.Packaging.Signing;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests;

/// <summary>A folder of forged packages, used as a feed.</summary>
public sealed class ForgeFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ck-feed-").FullName;

    public string Add(ForgedModule module, Signer? signer = null) => ModuleForge.Pack(module, Path, signer);

    public Task<ModuleTestHost> StartAsync(params string[] modules) =>
        ModuleTestHost.StartAsync(new ModuleTestOptions { PackageFolders = [Path], Modules = modules });

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
