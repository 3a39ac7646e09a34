using System.Net;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Routing;

/// <summary>A module offers one of its pages as home page; the visitor stays at the shop's root.</summary>
public sealed class HomePageTests : IDisposable
{
    private const string Page =
        """
        module.Endpoints(r => r.MapGet("{path}", (HttpContext c) => Results.Content($"<!doctype html><html><body><p id=seen>{c.Request.Path} {name}</p></body></html>", "text/html")));
        """;

    private readonly ForgeFolder _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task The_offered_page_believes_to_be_at_the_root_there_and_at_its_own_address_otherwise()
    {
        Add("acme.shelf", "/shelf", 100);
        await using var host = await _feed.StartAsync("acme.shelf");
        using var visitor = host.Client();

        Assert.Equal("/ acme.shelf", (await visitor.GetAsync("/")).Text("#seen"));
        Assert.Equal("/shelf acme.shelf", (await visitor.GetAsync("/shelf")).Text("#seen"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/other")).Status);
    }

    [Fact]
    public async Task The_lowest_order_wins_and_gives_way_when_its_module_is_switched_off()
    {
        Add("acme.shelf", "/shelf", 100);
        Add("acme.news", "/news", 10);
        await using var host = await _feed.StartAsync("acme.shelf", "acme.news");
        using var visitor = host.Client();

        var both = (await visitor.GetAsync("/")).Text("#seen");
        Assert.Empty(await host.TryChangeAsync("Disable", "acme.news"));
        var one = (await visitor.GetAsync("/")).Text("#seen");

        Assert.Equal("/ acme.news", both);
        Assert.Equal("/ acme.shelf", one);
    }

    private void Add(string id, string path, int order) => _feed.Add(new ForgedModule(id, "1.0.0")
    {
        Configure = Page.Replace("{path}", path, StringComparison.Ordinal).Replace("{name}", id, StringComparison.Ordinal)
            + $"module.Declare(new CommunityKit.UI.Pages.HomePage(\"{path}\", {order}));",
    });
}
