using CommunityKit.Cli.Building;

namespace CommunityKit.Cli.Tests.Demo;

/// <summary>A second start is quick because it packs only what changed, and right because it never misses a change.</summary>
public sealed class ModuleBuildTests : IDisposable
{
    private readonly SourceTree _tree = new(Directory.CreateTempSubdirectory("ck-tree-").FullName);
    private readonly string _source;

    public ModuleBuildTests()
    {
        _source = Path.Combine(Directory.CreateDirectory(Path.Combine(_tree.Root, "modules", "Hello")).FullName, "Hello.cs");
        File.WriteAllText(_source, "");
        SetTimes(DateTime.UtcNow.AddMinutes(-10));
        Directory.CreateDirectory(_tree.ModulePackages);
        File.WriteAllText(Path.Combine(_tree.ModulePackages, ".packed"), "");
        File.SetLastWriteTimeUtc(Path.Combine(_tree.ModulePackages, ".packed"), DateTime.UtcNow.AddMinutes(-5));
    }

    [Fact]
    public void Nothing_newer_is_current() => Assert.True(ModuleBuild.OfModules(_tree).IsCurrent());

    [Fact]
    public void A_saved_file_is_noticed()
    {
        File.SetLastWriteTimeUtc(_source, DateTime.UtcNow);

        Assert.False(ModuleBuild.OfModules(_tree).IsCurrent());
    }

    [Fact]
    public void A_deleted_file_is_noticed()
    {
        File.Delete(_source);

        Assert.False(ModuleBuild.OfModules(_tree).IsCurrent());
    }

    [Fact]
    public void A_tree_that_was_never_packed_is_not_current()
    {
        Directory.Delete(_tree.ModulePackages, recursive: true);

        Assert.False(ModuleBuild.OfModules(_tree).IsCurrent());
    }

    public void Dispose() => Directory.Delete(_tree.Root, recursive: true);

    private void SetTimes(DateTime time)
    {
        File.SetLastWriteTimeUtc(_source, time);
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(_source)!, time);
        Directory.SetLastWriteTimeUtc(Path.Combine(_tree.Root, "modules"), time);
    }
}
