using CommunityKit.Testing.Modules;

namespace CommunityKit.Notifications.Tests.Texts;

public sealed class ShopTextTests
{
    private const string Page = "admin/community/messages/notices.deal~en";

    [Fact]
    public async Task The_shops_own_words_replace_the_modules_and_unknown_names_are_refused()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.AddAsync("Ann");
        using var owner = shop.Host.Client(TestUser.Owner, "en");

        var page = await SaveAsync(owner, "Thanks for {order}", "Dear {name}, {oder} is on its way.");
        Assert.Contains("This message knows no {oder}.", page.Text(".ck-errors"), StringComparison.Ordinal);
        page = await SaveAsync(owner, "Thanks for {order}", "");
        Assert.Contains("Fill in subject and text", page.Text(".ck-errors"), StringComparison.Ordinal);

        page = await SaveAsync(owner, "Thanks for {order}", "Dear {name}, it is on its way.");
        Assert.Contains("Thanks for [order]", (await owner.GetAsync(Page)).Document.Body!.InnerHtml, StringComparison.Ordinal);
        await shop.TellAsync(ann, "notices.deal");
        Assert.Contains("Subject: Thanks for A-1\n", Assert.Single(await shop.MailsAsync(ann.Email)), StringComparison.Ordinal);

        await SaveAsync(owner, "", "");
        Assert.Equal(["Order A-1 is placed"], await shop.SubjectsAsync(ann));
    }

    private static async Task<HtmlPage> SaveAsync(TestClient owner, string subject, string text)
    {
        var page = await owner.GetAsync(Page);
        var form = page.One("form:has([name$='Subject'])");
        var prefix = page.One("[name$='Subject']").GetAttribute("name")!.Replace("Subject", "", StringComparison.Ordinal);
        form.Id = "edit";
        return await page.SubmitAsync("#edit", new Dictionary<string, string?> { [prefix + "Subject"] = subject, [prefix + "Text"] = text });
    }
}
