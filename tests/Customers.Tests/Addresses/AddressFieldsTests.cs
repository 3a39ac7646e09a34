using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests.Addresses;

/// <summary>The address book over HTTP: the fields without JavaScript, the checks, the preferred address.</summary>
public sealed class AddressFieldsTests(CustomersHost shop) : IClassFixture<CustomersHost>
{
    private static readonly Dictionary<string, string?> Home = new()
    {
        ["Form.Address.Recipient"] = "林小满",
        ["Form.Address.Phone"] = "138 0013 8000",
        ["Form.Address.ProvinceCode"] = "33",
        ["Form.Address.CityCode"] = "3301",
        ["Form.Address.DistrictCode"] = "330106",
        ["Form.Address.StreetCode"] = "330106002",
        ["Form.Address.Detail"] = "文三路 1 号",
    };

    [Fact]
    public async Task Without_scripts_the_lists_fill_from_the_top_down_by_the_update_button()
    {
        using var client = shop.Member("Lists");
        var page = await client.GetAsync("account/addresses/new");
        Assert.Empty(Options(page, "CityCode"));

        page = await UpdateAsync(page, ("ProvinceCode", "33"), ("Recipient", "林小满"));
        Assert.Contains("3301", Options(page, "CityCode"));
        Assert.Equal("林小满", page.One("#Form_Address_Recipient").GetAttribute("value"));
        Assert.False(page.Has(".ck-errors"));

        page = await UpdateAsync(page, ("CityCode", "3301"));
        page = await UpdateAsync(page, ("DistrictCode", "330106"));
        Assert.Contains("330106002", Options(page, "StreetCode"));

        // Another province: what was chosen below is gone. Beijing has one city, so its districts are there at once.
        page = await UpdateAsync(page, ("ProvinceCode", "11"));
        Assert.Contains("110105", Options(page, "DistrictCode"));
        Assert.Empty(Options(page, "StreetCode"));
    }

    [Fact]
    public async Task A_pasted_line_fills_the_fields()
    {
        using var client = shop.Member("Paste");
        var page = await client.GetAsync("account/addresses/new");

        page = await UpdateAsync(page, ("Pasted", "张三 13800138000 浙江省杭州市西湖区北山街道文三路1号"));

        Assert.Equal("张三", page.One("#Form_Address_Recipient").GetAttribute("value"));
        Assert.Equal("文三路1号", page.One("#Form_Address_Detail").GetAttribute("value"));
        Assert.True(page.One("#Form_Address_StreetCode option[value='330106002']").HasAttribute("selected"));
    }

    [Fact]
    public async Task An_address_is_kept_once_changed_preferred_and_deleted()
    {
        using var client = shop.Member("Book");
        await SaveAsync(client, Home);
        var page = await SaveAsync(client, Home);
        Assert.Single(page.Texts("[data-address]"));
        Assert.Contains("浙江省杭州市西湖区北山街道", page.Text("[data-address]"), StringComparison.Ordinal);
        Assert.Contains("13800138000", page.Text("[data-address]"), StringComparison.Ordinal);

        page = await SaveAsync(client, new(Home) { ["Form.Address.Detail"] = "办公室", ["Form.IsPreferred"] = "true" });
        Assert.Equal(["办公室", "文三路 1 号"], page.Texts("[data-address] .cus-lines span:last-child"));

        page = await page.SubmitAsync("[data-address]:last-child form[action$=prefer]");
        Assert.Equal(["文三路 1 号", "办公室"], page.Texts("[data-address] .cus-lines span:last-child"));

        page = await page.SubmitAsync("[data-address]:first-child form[action$=delete]");
        Assert.Equal(["办公室"], page.Texts("[data-address] .cus-lines span:last-child"));
    }

    [Fact]
    public async Task Somebody_elses_address_is_not_there()
    {
        using var owner = shop.Member("Mine");
        using var stranger = shop.Member("Stranger");
        var page = await SaveAsync(owner, Home);
        var id = page.One("[data-address]").GetAttribute("data-address");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"account/addresses/{id}")).Status);
        using var form = (await SaveAsync(stranger, new(Home) { ["Form.Address.Detail"] = "别处" })) is { } other ? await PostAsync(stranger, other, $"account/addresses/{id}/delete") : null;
        Assert.Single((await owner.GetAsync("account/addresses")).Texts("[data-address]"));
    }

    [Theory]
    [InlineData("Phone", "12345", "en", "Enter a mobile number of 11 digits, or a landline with its area code.")]
    [InlineData("Phone", "12345678901", "zh-CN", "请填写 11 位手机号，或带区号的固定电话。")]
    [InlineData("Recipient", "12345", "en", "A name has letters.")]
    [InlineData("DistrictCode", "110105", "en", "Choose the district or county.")]
    [InlineData("StreetCode", "110105001", "en", "This street lies in another district. Choose again.")]
    [InlineData("PostalCode", "31000", "en", "A postal code has 6 digits. It may stay empty.")]
    [InlineData("Detail", "", "zh-CN", "请填写道路、门牌号、楼层房号。")]
    [InlineData("Country", "DE", "en", "The shop has no deliveries to this country or region. Choose another one.")]
    public async Task What_is_wrong_is_said_beside_the_field(string property, string value, string culture, string message)
    {
        using var client = shop.Member("Wrong", culture);
        var page = await SaveAsync(client, new(Home) { ["Form.Address." + property] = value });

        Assert.Contains(message, page.Texts(".ck-errors li"));
        if (property != "Country")
        {
            Assert.Equal(message, page.Text($"#Form_Address_{property}-error"));
        }
    }

    [Fact]
    public async Task Programs_read_the_divisions_level_by_level()
    {
        using var client = shop.Host.Client();
        var provinces = await client.GetJsonAsync<JsonObject>("api/v1/customers/divisions");
        Assert.Equal(31, provinces["items"]!.AsArray().Count);
        var district = await client.GetJsonAsync<JsonObject>("api/v1/customers/divisions/330106");
        Assert.Equal(("西湖区", "330106002"), ((string?)district["name"], (string?)district["items"]![0]!["code"]));
        using var missing = await client.SendAsync(HttpMethod.Get, "api/v1/customers/divisions/99");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestClient client, HtmlPage page, string path)
    {
        var token = page.One("input[name=__form]").GetAttribute("value")!;
        return await client.SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(new Dictionary<string, string> { ["__form"] = token }));
    }

    private static async Task<HtmlPage> SaveAsync(TestClient client, Dictionary<string, string?> fields) =>
        await (await client.GetAsync("account/addresses/new")).SubmitAsync("main form", fields, "div > .ck-btn--primary");

    private static Task<HtmlPage> UpdateAsync(HtmlPage page, params (string Property, string Value)[] fields) =>
        page.SubmitAsync("main form", fields.ToDictionary(f => "Form.Address." + f.Property, f => (string?)f.Value), "[data-cus-update] button");

    private static IReadOnlyList<string> Options(HtmlPage page, string property) =>
        [.. page.Document.QuerySelectorAll($"#Form_Address_{property} option").Select(o => o.GetAttribute("value") ?? "").Where(v => v.Length > 0)];
}
