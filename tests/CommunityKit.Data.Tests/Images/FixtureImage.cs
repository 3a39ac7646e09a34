using System.Reflection;
using System.Runtime.Loader;

namespace CommunityKit.Data.Tests.Images;

/// <summary>The fixture module in a collectible context, as the host loads modules.</summary>
internal sealed class FixtureImage() : AssemblyLoadContext("fixture", isCollectible: true)
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "fixture", "CommunityKit.Data.Tests.Fixture.dll");

    public static (FixtureImage Image, Type Context, Func<IServiceProvider, Task<int>> Exercise) Open()
    {
        var image = new FixtureImage();
        var assembly = image.LoadFromAssemblyPath(File);
        var run = assembly.GetType("CommunityKit.Data.Tests.Fixture.Exercise")!.GetMethod("RunAsync")!;
        return (
            image,
            assembly.GetType("CommunityKit.Data.Tests.Fixture.NotesDb")!,
            run.CreateDelegate<Func<IServiceProvider, Task<int>>>());
    }

    // Everything else is the host's.
    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
