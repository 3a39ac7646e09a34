using System.Net;
using System.Text.Json;
using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Storefront;

[Collection(SampleShopCollection.Name)]
public sealed class ProductPageTests(SampleShop shop) : IDisposable
{
    private readonly TestClient _visitor = shop.Host.Client(culture: "en");

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task A_product_page_says_what_it_is_and_what_it_costs()
    {
        var page = await _visitor.GetAsync("/products/muslin-bodysuit");

        Assert.Equal("Newborn muslin bodysuits, 2 pieces", page.Heading);
        Assert.Equal("Cloudlet", page.Text(".cat-brand"));
        Assert.Equal(["Size", "Colour"], page.Texts(".cat-picker .ck-label"));
        Assert.Contains("GB 31701 class A", page.Texts(".cat-facts td"));
        Assert.Equal(3, page.Document.QuerySelectorAll("ck-gallery img[alt]:not([alt=''])").Length);
        Assert.Equal(["All products", "Clothing", "Bodysuits & rompers", "Newborn muslin bodysuits, 2 pieces"], page.Texts(".ck-crumbs li"));
    }

    [Fact]
    public async Task Choosing_values_by_links_leads_to_a_variant_with_its_number()
    {
        var page = await _visitor.GetAsync("/products/muslin-bodysuit");
        page = await page.FollowAsync(".cat-picker [role=group]:nth-of-type(1) li:nth-child(2) a");
        page = await page.FollowAsync(".cat-picker [role=group]:nth-of-type(2) li:nth-child(3) a");

        Assert.Equal(["59 (0–3 months)", "Cloud grey"], page.Texts(".cat-picker [aria-current]"));
        Assert.Matches("^Item no. YY-", page.Text(".cat-stock .ck-muted"));
        Assert.Contains("variant=YY-", page.Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_find_offers_the_trail_and_one_true_address()
    {
        var page = await _visitor.GetAsync("/products/muslin-bodysuit?variant=nonsense");

        using var data = JsonDocument.Parse(page.One("script[type='application/ld+json']").TextContent);
        var graph = data.RootElement.GetProperty("@graph");
        var offers = graph[0].GetProperty("offers");
        Assert.Equal("Product", graph[0].GetProperty("@type").GetString());
        Assert.Equal("CNY", offers.GetProperty("priceCurrency").GetString());
        Assert.Equal("69.00", offers.GetProperty("lowPrice").GetString());
        Assert.Equal("https://schema.org/InStock", offers.GetProperty("availability").GetString());
        Assert.Equal(4, graph[1].GetProperty("itemListElement").GetArrayLength());
        Assert.Equal(new Uri(shop.Host.Address, "/products/muslin-bodysuit").ToString(), page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(["zh-CN", "en", "x-default"], page.Document.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("hreflang")));
    }

    [Fact]
    public async Task A_draft_is_hidden_from_shoppers_and_shown_to_staff_as_a_preview()
    {
        using var staff = shop.Host.Client(new TestUser("Ann", CatalogPermissions.ReadProducts), "en");
        using var list = shop.Host.Client(TestUser.Owner, "en");
        var drafts = await list.GetAsync("/admin/catalog/products?status=Draft");
        var form = await drafts.FollowAsync("tbody a");
        var path = form.One("a[href^='/products/']").GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(path)).Status);
        Assert.True((await staff.GetAsync(path)).Has(".ck-notice--warning"));
    }

    [Fact]
    public async Task An_unknown_product_offers_others()
    {
        var page = await _visitor.GetAsync("/products/no-such-thing");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("We do not know this product", page.Heading);
        Assert.Equal(4, page.Document.QuerySelectorAll(".cat-card").Length);
    }

    [Fact]
    public async Task Capitals_in_an_address_do_no_harm() =>
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/products/MUSLIN-Bodysuit")).Status);
}
