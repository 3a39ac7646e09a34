using CommunityKit.Cli.Tests.Running;

namespace CommunityKit.Cli.Tests.Sites;

/// <summary>Which site and which shop a command is about.</summary>
public sealed class SiteTests
{
    [Fact]
    public async Task Without_a_site_it_says_where_it_looked()
    {
        var folder = Directory.CreateTempSubdirectory("ck-cli-").FullName;

        var result = (await new Ck(folder).RunAsync("tenant", "list", "--json")).Refused("CK2001");

        Assert.Contains(Path.Combine(folder, "site"), result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task The_site_is_the_named_one_or_the_current_folder_or_the_folder_site_in_it()
    {
        using var site = await CliSite.WithShopAsync();
        var root = site.Folder.Root;

        (await new Ck(Path.GetTempPath()).RunAsync("tenant", "list", "--site", root)).Done();
        (await new Ck(root).RunAsync("tenant", "list")).Done();
        (await new Ck(Path.GetDirectoryName(root)!).RunAsync("tenant", "list")).Done();
    }

    [Fact]
    public async Task With_several_shops_the_shop_must_be_named_and_the_message_names_them()
    {
        using var site = await CliSite.WithShopAsync();
        (await site.Ck.RunAsync("tenant", "create", "farm", "--prefix", "/farm")).Done();

        var result = (await site.Ck.RunAsync("module", "list", "--json")).Refused("CK2003");

        Assert.Contains("farm, shop", result.Error, StringComparison.Ordinal);
        (await site.Ck.RunAsync("module", "list", "--tenant", "farm")).Done();
        (await site.Ck.RunAsync("module", "list", "-t", "barn", "--json")).Refused("CK1704");
    }

    [Fact]
    public async Task Shops_are_made_listed_and_deleted_only_on_demand()
    {
        using var site = await CliSite.WithShopAsync();

        var made = (await site.Ck.RunAsync("tenant", "create", "farm", "--prefix", "farm", "--host", "Farm.Example", "--json")).Done().Json.GetProperty("tenant");
        Assert.Equal("/farm", made.GetProperty("prefix").GetString());
        Assert.Equal("farm.example", made.GetProperty("hosts")[0].GetString());
        (await site.Ck.RunAsync("tenant", "create", "farm", "--json")).Refused("CK1703");
        (await site.Ck.RunAsync("tenant", "create", "Big Farm", "--json")).Refused("CK1702");
        (await site.Ck.RunAsync("tenant", "create", "barn", "--json")).Refused("CK1705");
        (await site.Ck.RunAsync("tenant", "delete", "farm", "--json")).Refused("CK2009");
        Assert.Contains("farm.example/farm", (await site.Ck.RunAsync("tenant", "list")).Done().Output, StringComparison.Ordinal);
        (await site.Ck.RunAsync("tenant", "delete", "farm", "--yes")).Done();
        Assert.False(Directory.Exists(site.Folder.Tenant("farm")));
    }

    [Fact]
    public async Task The_owner_is_set_by_a_password_that_is_never_shown()
    {
        using var site = new CliSite();
        const string password = "a long enough secret";

        var result = (await (site.Ck with { Input = password + "\n" }).RunAsync("owner", "set", "ann@example.com", "--json")).Done();

        Assert.DoesNotContain(password, result.Output + result.Error + await File.ReadAllTextAsync(site.Folder.OwnerFile), StringComparison.Ordinal);
        (await (site.Ck with { Input = "short\n" }).RunAsync("owner", "set", "ann@example.com", "--json")).Refused("CK2012");
        (await (site.Ck with { Input = password }).RunAsync("owner", "set", "ann", "--json")).Refused("CK2011");
    }
}
