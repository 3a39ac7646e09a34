using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Frame;

public sealed class FrameTests(AdminHost admin) : IClassFixture<AdminHost>
{
    [Fact]
    public async Task Every_page_of_the_admin_opens_for_the_owner_in_both_languages()
    {
        foreach (var culture in new[] { "en", "zh-CN" })
        {
            using var owner = admin.Owner(culture);
            foreach (var path in new[]
            {
                "admin", "admin/catalog/goods", "admin/catalog/goods/new", "admin/catalog/goods/g002", "admin/settings", "admin/settings/shop",
                "admin/settings/mail", "admin/settings/fixture.goods", "admin/settings/import", "admin/settings/activity", "admin/find", "admin/find?q=honey",
            })
            {
                var page = await owner.GetAsync(path);
                Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
                Assert.Equal(culture, page.One("html").GetAttribute("lang"));
                Assert.Single(page.Document.QuerySelectorAll("h1"));
            }
        }
    }
}
