using System.Net;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Routing;

/// <summary>Every component of the kit on one page, for authors of modules and themes: in development only.</summary>
public sealed class GalleryTests : IDisposable
{
    private readonly ForgeFolder _feed = new();

    public void Dispose() => _feed.Dispose();

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.NotFound)]
    public async Task The_gallery_is_there_in_development_and_nowhere_else(bool isDevelopment, HttpStatusCode expected)
    {
        _feed.Add(new ForgedModule("acme.any", "1.0.0"));
        await using var host = await ModuleTestHost.StartAsync(
            new ModuleTestOptions { PackageFolders = [_feed.Path], Modules = ["acme.any"], IsDevelopment = isDevelopment });
        using var author = host.Client();

        Assert.Equal(expected, (await author.GetAsync("/ck/gallery")).Status);
        Assert.Equal(expected, (await author.GetAsync("/ck/gallery/admin")).Status);
    }
}
