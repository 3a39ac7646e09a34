using CommunityKit.Testing.Browser;
using Microsoft.Playwright;

namespace CommunityKit.Customers.Tests.Browser;

public sealed class ScreenTests(ShopWithStaff shop) : IClassFixture<ShopWithStaff>
{
    private static readonly ScreenRules Rules = new() { AllowedWords = ["Ann", "Bob", "My shop", "我的小店", "中文", "浙江省杭州市西湖区北山街道", "文三路", "林小满"] };

    [BrowserTheory]
    [InlineData("zh-CN", "Ann", true)]
    [InlineData("en", "Bob", false)]
    public async Task The_address_book_keeps_the_rules_and_its_lists_fill_as_one_chooses(string culture, string name, bool dark)
    {
        await shop.AddAsync(name);
        await BrowserHost.RunAsync(
            shop.Host.Address,
            BrowserOptions.Phone with { Culture = culture, Dark = dark },
            async page =>
            {
                await page.GotoAsync("account/sign-in");
                await page.FillAsync("#Form_Email", $"{name.ToLowerInvariant()}@shop.example");
                await page.FillAsync("#Form_Password", ShopWithStaff.Password);
                await page.ClickAsync("main form button[type=submit]");
                await Assertions.Expect(page).ToHaveURLAsync("/account");
                await page.GotoAsync("account/addresses");
                await ScreenChecks.AssertAsync(page, Rules);

                await page.GotoAsync("account/addresses/new");
                await page.SelectOptionAsync("#Form_Address_ProvinceCode", "33");
                await page.WaitForSelectorAsync("#Form_Address_CityCode option[value='3301']", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
                await page.SelectOptionAsync("#Form_Address_CityCode", "3301");
                await page.WaitForSelectorAsync("#Form_Address_DistrictCode option[value='330106']", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
                await page.SelectOptionAsync("#Form_Address_DistrictCode", "330106");
                await page.WaitForSelectorAsync("#Form_Address_StreetCode option[value='330106002']", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
                await page.SelectOptionAsync("#Form_Address_StreetCode", "330106002");
                await page.FillAsync("#Form_Address_Recipient", "林小满");
                await page.FillAsync("#Form_Address_Phone", "13800138000");
                await page.FillAsync("#Form_Address_Detail", "文三路 1");
                await page.PressAsync("#Form_Address_Detail", "Enter");
                await Assertions.Expect(page).ToHaveURLAsync("/account/addresses");
                Assert.Contains("浙江省杭州市西湖区北山街道", await page.InnerTextAsync("[data-address]"), StringComparison.Ordinal);
                await ScreenChecks.AssertAsync(page, Rules);
            });
    }

    [BrowserFact]
    public async Task Staff_screens_keep_the_rules()
    {
        var olive = await shop.AddAsync("Olive", "Owner");
        await shop.MakeSegmentAsync("gold", "Gold");
        await BrowserHost.RunAsync(
            shop.Host.Address,
            BrowserOptions.Desktop with { Culture = "en" },
            async page =>
            {
                await page.GotoAsync("account/sign-in");
                await page.FillAsync("#Form_Email", "olive@shop.example");
                await page.FillAsync("#Form_Password", ShopWithStaff.Password);
                await page.ClickAsync("main form button[type=submit]");
                await Assertions.Expect(page).ToHaveURLAsync("/account");
                var rules = Rules with { Budget = ScreenBudget.Admin };
                foreach (var path in new[] { "admin/community/customers", $"admin/community/customers/{olive.Id}", "admin/community/segments", "admin/community/consents", "admin/community/messages", "admin/community/message-log", "admin/community/sign-in-services" })
                {
                    await page.GotoAsync(path);
                    await ScreenChecks.AssertAsync(page, rules);
                }
            });
    }
}
