using System.Globalization;
using System.Text;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Sections;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Settings;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;
using CommunityKit.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityKit.Data.Tests.Settings;

public sealed class SettingsTests
{
    private const string Password = "correct horse battery";
    private static readonly DeclaredSection First = DeclaredSection.Of<MailV1>("sample", "mail");
    private static readonly DeclaredSection Next = DeclaredSection.Of<MailV2>("sample", "mail");

    [Theory, OnSqlite, OnPostgres]
    public async Task Saved_values_are_read_back_by_every_way_and_survive_a_restart(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using (var shop = await OpenAsync(space, First))
        {
            var settings = Of<MailV1>(shop);
            Assert.Equal(("shop@example.com", 0L), (settings.Current.Sender, settings.Version));
            var heard = new List<string>();
            using var listening = shop.Services.GetRequiredService<IOptionsMonitor<MailV1>>().OnChange(m => heard.Add(m.Sender));

            Assert.Empty(await settings.SaveAsync(new MailV1 { Sender = "a@b.cn", Password = Password }, "Li Lei", CancellationToken.None));

            Assert.Equal(("a@b.cn", Password, 1L), (settings.Current.Sender, settings.Current.Password, settings.Version));
            Assert.Equal("a@b.cn", shop.Services.GetRequiredService<IOptions<MailV1>>().Value.Sender);
            Assert.Equal("a@b.cn", shop.Services.GetRequiredService<IOptionsMonitor<MailV1>>().CurrentValue.Sender);
            Assert.Equal(["a@b.cn"], heard);
        }

        await using var again = await OpenAsync(space, First);
        Assert.Equal(("a@b.cn", 1L), (Of<MailV1>(again).Current.Sender, Of<MailV1>(again).Version));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_request_keeps_the_values_that_it_began_with(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await OpenAsync(space, First);
        await using var request = shop.Services.CreateAsyncScope();
        var atBegin = request.ServiceProvider.GetRequiredService<IOptionsSnapshot<MailV1>>();

        await Of<MailV1>(shop).SaveAsync(new MailV1 { Port = 465 }, "Li Lei", CancellationToken.None);

        Assert.Equal(25, atBegin.Value.Port);
        await using var next = shop.Services.CreateAsyncScope();
        Assert.Equal(465, next.ServiceProvider.GetRequiredService<IOptionsSnapshot<MailV1>>().Value.Port);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_secret_never_reaches_the_database_or_the_history_in_clear(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using (var shop = await OpenAsync(space, First))
        {
            await Of<MailV1>(shop).SaveAsync(new MailV1 { Password = Password }, "Li Lei", CancellationToken.None);
            await Of<MailV1>(shop).SaveAsync(new MailV1 { Password = Password, Port = 465 }, "Li Lei", CancellationToken.None);
            Assert.Equal(Password, Of<MailV1>(shop).Current.Password);

            var history = await shop.Runtime.SettingsHistoryAsync("mail", 10, CancellationToken.None);
            Assert.Equal([2, 1], history.Select(h => h.Version));
            Assert.Equal(history, await shop.Runtime.SettingsHistoryAsync(null, 10, CancellationToken.None));
            Assert.Empty(await shop.Runtime.SettingsHistoryAsync("other", 10, CancellationToken.None));
            Assert.Contains($"\"password\":\"{SettingsChange.ChangedSecret}\"", history[1].Json, StringComparison.Ordinal);
            Assert.Contains($"\"password\":\"{SettingsChange.KeptSecret}\"", history[0].Json, StringComparison.Ordinal);
            await using var connection = await shop.Database.OpenReadAsync(CancellationToken.None);
            var stored = await connection.QueryAsync(
                null, "SELECT json FROM ck_setting UNION ALL SELECT json FROM ck_setting_change", r => r.GetString(0), CancellationToken.None);
            Assert.All(stored, s => Assert.DoesNotContain(Password, s, StringComparison.Ordinal));
        }

        if (kind == DatabaseKind.Sqlite)
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(space.Location)!))
            {
                Assert.Equal(-1, (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Password)));
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_secret_of_lost_keys_counts_as_not_set(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using (var shop = await OpenAsync(space, First))
        {
            await Of<MailV1>(shop).SaveAsync(new MailV1 { Password = Password, Port = 465 }, "Li Lei", CancellationToken.None);
        }

        // The sample's keys live in memory only, so the next start has others.
        await using var again = await OpenAsync(space, First);
        Assert.Equal((null, 465), (Of<MailV1>(again).Current.Password, Of<MailV1>(again).Current.Port));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_versions_of_a_module_share_a_section_without_losing_each_others_members(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var old = await OpenAsync(space, First);
        await using var next = await old.NextAsync(Data.Work.DeclaredWork.None, Next);

        await Of<MailV2>(next).SaveAsync(
            new MailV2
            {
                Sender = "new@b.cn", ReplyTo = "reply@b.cn", Greeting = LocalizedText.Of("en", "Hi").With("zh-CN", "您好"),
                Limits = new LimitsV2 { PerDay = 7 },
            },
            "Li Lei",
            CancellationToken.None);
        await Eventually.TrueAsync(() => Task.FromResult(Of<MailV1>(old).Version == 1));

        // The old version cannot read the new form of the port and keeps its default; it does not know the reply address.
        Assert.Equal(("new@b.cn", 25), (Of<MailV1>(old).Current.Sender, Of<MailV1>(old).Current.Port));
        var problems = await Of<MailV1>(old).SaveAsync(
            new MailV1 { Sender = "old@b.cn", Port = 2525, Greeting = LocalizedText.Of("en", "Hey"), Limits = new Limits { PerHour = 5 } },
            "Han Meimei",
            CancellationToken.None);
        Assert.Empty(problems);
        await Eventually.TrueAsync(() => Task.FromResult(Of<MailV2>(next).Version == 2));

        var seen = Of<MailV2>(next).Current;
        Assert.Equal(("old@b.cn", "reply@b.cn", "smtp"), (seen.Sender, seen.ReplyTo, seen.Port));
        Assert.Equal((5, 7), (seen.Limits.PerHour, seen.Limits.PerDay));
        Assert.Equal(LocalizedText.Of("en", "Hey"), seen.Greeting);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_people_who_edit_the_same_values_the_second_is_told_about_the_first(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await OpenAsync(space, First);
        var settings = Of<MailV1>(shop);
        var version = settings.Version;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.Empty(await settings.SaveAsync(new MailV1 { Port = 1 }, version, "Li Lei", CancellationToken.None));
        var refused = await settings.SaveAsync(new MailV1 { Port = 2 }, version, "Han Meimei", CancellationToken.None);

        Assert.Contains("Li Lei", refused[""], StringComparison.Ordinal);
        Assert.Equal(1, settings.Current.Port);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_saves_on_one_version_exactly_one_is_kept(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await OpenAsync(space, First);
        var settings = Of<MailV1>(shop);

        for (var version = 0; version < 3; version++)
        {
            var expected = version;
            var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(port => Task.Run(() =>
                settings.SaveAsync(new MailV1 { Port = port }, expected, "Li Lei", CancellationToken.None))));

            Assert.Single(outcomes, o => o.Count == 0);
            Assert.Equal(version + 1, settings.Version);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Invalid_values_are_refused_by_property_in_the_readers_language(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await OpenAsync(space, First);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        var problems = await Of<MailV1>(shop).SaveAsync(new MailV1 { Sender = "", Port = 0 }, "Li Lei", CancellationToken.None);

        Assert.Equal("Sender 必填。", problems["Sender"]);
        Assert.Equal("Port 必须在 1 到 65535 之间。", problems["Port"]);
        Assert.Equal(0, Of<MailV1>(shop).Version);
    }

    [Theory, OnPostgres]
    public async Task Another_node_hears_of_a_save_without_asking(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var one = await OpenAsync(space, First);
        await using var other = await OpenAsync(space, First);

        await Of<MailV1>(one).SaveAsync(new MailV1 { Port = 465 }, "Li Lei", CancellationToken.None);

        await Eventually.TrueAsync(() => Task.FromResult(Of<MailV1>(other).Current.Port == 465));
    }

    [Fact]
    public void A_secret_where_it_would_not_be_encrypted_is_refused() =>
        Assert.Contains("Inner.Token", Assert.Throws<InvalidOperationException>(() => SecretMembers.Of(typeof(BadSecret))).Message, StringComparison.Ordinal);

    private static Task<Shop> OpenAsync(DatabaseSpace space, DeclaredSection settings) =>
        Shop.OpenAsync(space.Options, new FakeClock(), null, settings);

    private static ISettings<T> Of<T>(Shop shop)
        where T : class, new() =>
        shop.Services.GetRequiredService<ISettings<T>>();
}
