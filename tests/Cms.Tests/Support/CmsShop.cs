using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Support;

/// <summary>A shop with content and an admin.</summary>
public sealed class CmsShop : IAsyncLifetime
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, TestUser> Users = new(StringComparer.Ordinal);

    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StartAsync();

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    public static Task<ModuleTestHost> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) => ModuleTestHost.StartAsync(new ModuleTestOptions
    {
        Modules = ["communitykit.cms", "communitykit.admin", "communitykit.theme.plain"],
        Database = database,
    });

    public TestClient Editor(string name = "Lin") => Host.Client(Who(name), "en");

    /// <summary>The same person for the same name.</summary>
    public static TestUser Who(string name) => Users.GetOrAdd(name, each => new TestUser(each, "*"));

    /// <summary>Begins an item; its editor is open.</summary>
    public static async Task<HtmlPage> BeginAsync(TestClient editor, string title, string type = "page", string culture = "en")
    {
        var page = await editor.GetAsync("admin/content/items/new");
        return await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Type"] = type, ["Culture"] = culture, ["Title"] = title });
    }

    /// <summary>Sends the editor's form with a button.</summary>
    public static Task<HtmlPage> SendAsync(HtmlPage editor, string command, Dictionary<string, string?>? fields = null) =>
        editor.SubmitAsync("#edit", Command(fields, command), "button[value=save]");

    public static Dictionary<string, string?> Command(Dictionary<string, string?>? fields, string command) => new(fields ?? []) { ["ck-do"] = command };

    /// <summary>Adds a block without JavaScript; answers the page and the id of the block.</summary>
    public static async Task<(HtmlPage Page, string Id)> AddAsync(HtmlPage editor, string kind, string parent = "")
    {
        var before = Ids(editor);
        var page = await SendAsync(editor, "add:" + parent, new() { ["kind-for:" + parent] = kind });
        return (page, Ids(page).Except(before).Single());
    }

    public static IReadOnlyList<string> Ids(HtmlPage editor) =>
        [.. editor.Document.QuerySelectorAll("input[name=b]").Select(input => input.GetAttribute("value")!)];
}
