using CommunityKit.Templates.Tests.Support;
using CommunityKit.Tests.Support;

namespace CommunityKit.Templates.Tests;

/// <summary>The same templates through <c>dotnet new</c>.</summary>
[Collection(SlowCollection.Name)]
public sealed class DotnetNewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("module", "Acme.Wishes")]
    [InlineData("module", "Acme.Shop.Starter")]
    [InlineData("theme", "Acme.Meadow")]
    [InlineData("site", "spring-shops")]
    public async Task Dotnet_new_and_ck_new_give_the_same_files(string kind, string name)
    {
        string[] hive = ["--debug:custom-hive", _folder["hive"]];
        await Dotnet.RunAsync(
            _folder.Path, ["new", "install", Path.Combine(RepositoryFolder.Path, "src", "CommunityKit.Templates", "content", kind), .. hive]);
        await Dotnet.RunAsync(_folder.Path, ["new", "ck-" + kind, "-n", name, "-o", _folder["dotnet"], .. hive]);
        (await Ck.RunAsync(_folder.Path, "new", kind, name, "-o", "ck")).Done();

        var files = FolderTree.Read(_folder["ck"]);
        var expected = FolderTree.Read(_folder["dotnet"]);
        Assert.NotEmpty(files);
        Assert.Equal(expected.Keys, files.Keys);
        Assert.All(files, file => Assert.Equal(expected[file.Key], file.Value));
    }
}
