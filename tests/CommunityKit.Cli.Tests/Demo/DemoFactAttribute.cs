using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Demo;

/// <summary>A test of the demo as a whole: it needs the modules that the recipes of the samples install.</summary>
public sealed class DemoFactAttribute : FactAttribute
{
    public DemoFactAttribute()
    {
        if (new[] { "Accounts", "Admin", "Catalog" }.FirstOrDefault(name => !Directory.Exists(Path.Combine(RepositoryFolder.Path, "modules", name))) is { } absent)
        {
            Skip = $"The demo's module {absent} is absent from this tree.";
        }
    }
}
