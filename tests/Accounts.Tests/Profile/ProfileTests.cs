using System.IO.Compression;
using System.Text.Json;
using CommunityKit.Data;

namespace CommunityKit.Accounts.Tests.Profile;

public sealed class ProfileTests : IAsyncLifetime
{
    private Shop _shop = null!;
    private string _email = "";

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        _email = await _shop.AddAsync("Ann");
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Name_and_language_can_be_changed_and_the_page_follows()
    {
        var ann = await _shop.SignedInAsync(_email);
        var page = await (await ann.GetAsync("account/profile")).SubmitAsync("main form", Shop.Fields(("Form.Name", "林小满"), ("Form.Culture", "zh-CN")));
        Assert.Equal("zh-CN", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("你好，林小满", (await ann.GetAsync("account")).Heading);
    }

    [Fact]
    public async Task A_new_address_counts_once_its_mailbox_answered()
    {
        var ann = await _shop.SignedInAsync(_email);
        var page = await (await ann.GetAsync("account/email")).SubmitAsync(
            "main form", Shop.Fields(("Email", "new@shop.example"), ("Password", Shop.Password)));
        Assert.Equal("Look into the new mailbox", page.Heading);
        await _shop.SignedInAsync(_email);

        using var mailbox = _shop.Host.Client(culture: "en");
        var done = await (await mailbox.GetAsync(await _shop.LinkAsync("new@shop.example"))).SubmitAsync("main form");
        Assert.Equal("Sign in", done.Heading);
        await _shop.SignedInAsync("new@shop.example");
        Assert.False(await Shop.IsSignedInAsync(ann));
        Assert.Single(await _shop.MailsAsync(_email));
    }

    [Fact]
    public async Task Wanting_the_address_of_somebody_else_looks_the_same_and_only_he_is_told()
    {
        var other = await _shop.AddAsync("Bea");
        var ann = await _shop.SignedInAsync(_email);
        var taken = await (await ann.GetAsync("account/email")).SubmitAsync("main form", Shop.Fields(("Email", other), ("Password", Shop.Password)));
        Assert.Equal("Look into the new mailbox", taken.Heading);
        var mail = Assert.Single(await _shop.MailsAsync(other));
        Assert.DoesNotContain("/account/email/confirm", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_of_my_data_has_what_is_kept_and_no_secret()
    {
        var ann = await _shop.SignedInAsync(_email);
        var page = await ann.GetAsync("account/privacy");
        var form = page.One("form[action$=export]");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__form"] = form.QuerySelector("input[name=__form]")!.GetAttribute("value")! });
        using var response = await ann.SendAsync(HttpMethod.Post, "account/privacy/export", content);
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var parts = archive.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd(), StringComparer.Ordinal);
        using var account = JsonDocument.Parse(parts["account.json"]);
        using var sessions = JsonDocument.Parse(parts["sessions.json"]);
        Assert.Equal(_email, account.RootElement.GetProperty("email").GetString());
        Assert.Equal(1, sessions.RootElement.GetArrayLength());
        var text = string.Concat(parts.Values);
        Assert.DoesNotContain("passwordHash", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AQAAAA", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stamp", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Deleting_needs_the_password_and_leaves_nothing_to_sign_in_with()
    {
        var ann = await _shop.SignedInAsync(_email);
        Assert.True(await DatabaseHoldsAsync(_email));
        var page = await ann.GetAsync("account/privacy");
        var refused = await page.SubmitAsync("form[action$=erase]", Shop.Fields(("Password", "not the password")));
        Assert.Contains("The password is wrong", refused.Text(".ck-errors"), StringComparison.Ordinal);
        var gone = await refused.SubmitAsync("form[action$=erase]", Shop.Fields(("Password", Shop.Password)));
        Assert.Equal("Your account was deleted", gone.Heading);
        Assert.False(await Shop.IsSignedInAsync(ann));
        var (_, door) = await _shop.SignInAsync(_email);
        Assert.Contains("E-mail or password is wrong.", door.Text(".ck-errors"), StringComparison.Ordinal);
        Assert.False(await DatabaseHoldsAsync(_email), "The address is still in the database.");
    }

    /// <summary>True if any column of any table of the module holds a text.</summary>
    private Task<bool> DatabaseHoldsAsync(string text) => _shop.Host.WithAsync<IUnitOfWork, bool>(work => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var tables = await ReadAsync(transaction, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'acc\\_%' ESCAPE '\\'", token);
            Assert.NotEmpty(tables);
            foreach (var table in tables)
            {
                var rows = await ReadAsync(transaction, $"SELECT * FROM \"{table}\"", token);
                if (rows.Any(row => row.Contains(text, StringComparison.OrdinalIgnoreCase)))
                {
                    return true;
                }
            }

            return false;
        },
        CancellationToken.None));

    private static async Task<List<string>> ReadAsync(Transaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.DatabaseTransaction;
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            rows.Add(string.Join('|', cells));
        }

        return rows;
    }
}
