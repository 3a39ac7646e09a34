using System.Net;
using CommunityKit.Cms.Tests.Support;

namespace CommunityKit.Cms.Tests.Sharing;

[Collection(FlowGroup.Name)]
public sealed class ShareTests(FlowShop shop)
{
    [Fact]
    public async Task Who_has_the_link_sees_the_draft_as_it_is_until_the_link_ends()
    {
        using var lin = shop.Editor("Lin");
        using var friend = shop.Host.Client(null, "en");
        var editor = await CmsShop.BeginAsync(lin, "Not yet public");
        var shares = await (await lin.GetAsync(editor.Address.AbsolutePath + "/shares")).SubmitAsync("form:has([name=days])", new Dictionary<string, string?> { ["days"] = "1" });
        var link = new Uri(shares.One("input[readonly]").GetAttribute("value")!).AbsolutePath;

        using (var answer = await friend.SendAsync(HttpMethod.Get, link))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        await CmsShop.SendAsync(editor, "save", new() { ["f.title.Value"] = "Not yet public at all" });
        Assert.Equal("Not yet public at all", (await friend.GetAsync(link)).Heading);
        Assert.Contains("Last opened", (await lin.GetAsync(shares.Address.AbsolutePath)).Text("main"), StringComparison.Ordinal);

        // Another's link with one letter changed is nobody's.
        var forged = link[..^6] + (link[^6] == 'A' ? 'B' : 'A') + link[^5..];
        Assert.Equal(HttpStatusCode.NotFound, (await friend.GetAsync(forged)).Status);

        await shares.SubmitAsync("form[action$='/shares/end']");
        Assert.Equal(HttpStatusCode.Gone, (await friend.GetAsync(link)).Status);
        using var chinese = shop.Host.Client(null, "zh-CN");
        Assert.Equal("zh-CN", (await chinese.GetAsync(link)).One("html").GetAttribute("lang"));
        Assert.False((await lin.GetAsync(shares.Address.AbsolutePath)).Has("input[readonly]"));
    }

    [Fact]
    public async Task A_link_whose_time_is_over_is_gone()
    {
        using var lin = shop.Editor("Lin");
        using var friend = shop.Host.Client(null, "en");
        var editor = await CmsShop.BeginAsync(lin, "Expiring");
        var shares = await (await lin.GetAsync(editor.Address.AbsolutePath + "/shares")).SubmitAsync("form:has([name=days])", new Dictionary<string, string?> { ["days"] = "1" });
        var link = new Uri(shares.One("input[readonly]").GetAttribute("value")!).AbsolutePath;
        Assert.Equal(HttpStatusCode.NotFound, (await shares.SubmitAsync("form:has([name=days])", new Dictionary<string, string?> { ["days"] = "365" })).Status);

        shop.Host.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.Gone, (await friend.GetAsync(link)).Status);
        Assert.Contains("Its time is over", (await lin.GetAsync(shares.Address.AbsolutePath)).Text("main"), StringComparison.Ordinal);
    }
}
