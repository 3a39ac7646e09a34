using CommunityKit.Modularity.Loading;
using CommunityKit.Packaging.Packages;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Linking;

/// <summary>A forged module as an ordinary build leaves it: output folder and project folder.</summary>
public sealed class LinkedBuild : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ck-link-").FullName;

    public LinkedBuild(ForgedModule module)
    {
        using var package = ModulePackage.Open(ModuleForge.Pack(module, _root));
        package.ExtractTo(Output, CancellationToken.None);
        Directory.CreateDirectory(Path.Combine(Project, "wwwroot"));
        Directory.CreateDirectory(Path.Combine(Project, "Localization"));
        new ModuleLink(Project, Path.Combine(_root, "shop"), []).Write(Output);
    }

    public string Output => Path.Combine(_root, "output");

    public string Project => Path.Combine(_root, "project");

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
