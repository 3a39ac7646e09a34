using System.Net;
using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Cms.Types;
using CommunityKit.Testing.Databases;
using CommunityKit.Texts;

namespace CommunityKit.Cms.Tests.Exchange;

public sealed class WriterTests
{
    private static readonly DateTimeOffset Then = new(2019, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_written_is_there_and_writing_it_again_changes_nothing(DatabaseKind database)
    {
        await using var shop = await MovingShop.StartAsync(database);
        using var visitor = shop.Host.Client(null, "en");
        ContentRecord[] records =
        [
            new TypeRecord(new ContentType("recipe", En("Recipe")) { PathPrefix = "/recipes/", Fields = [new ContentField("course", ContentFieldKind.Terms, En("Course")) { Taxonomy = "course" }] }),
            new TaxonomyRecord("course", En("Course")),
            new TermRecord("course", "soup", En("Soup")),
            Article("first", "First words"),
            Item("soup", "recipe", Document("Leek soup", "/recipes/leek").With("course", JsonSerializer.SerializeToElement(new[] { ContentId.OfTerm("course", "soup") }))),
            Article("drafted", "Not yet") with { Live = null },
            new MenuRecord("footer", [new(En("Leek"), "/recipes/leek")]),
            new RedirectRecord("/?p=1", "/recipes/leek"),
            new RedirectRecord("/old/leek", "/recipes/leek"),
        ];

        var dry = await shop.WriteAsync("?dry=true", records[..3], records[3..]);
        Assert.Equal("", await shop.ArchiveAsync());
        var first = await shop.WriteAsync(records);
        var kept = await shop.ArchiveAsync();
        var second = await shop.WriteAsync(records);

        Assert.Equal(dry, first);
        Assert.Equal([.. Enumerable.Repeat(WriteOutcome.Created, 7), WriteOutcome.Refused, WriteOutcome.Created], first.Select(answer => answer.Outcome));
        Assert.Equal("path-invalid", first[7].Problems);
        Assert.Equal([.. Enumerable.Repeat(WriteOutcome.Unchanged, 7), WriteOutcome.Refused, WriteOutcome.Unchanged], second.Select(answer => answer.Outcome));
        Assert.Equal(kept, await shop.ArchiveAsync());
        var page = await visitor.GetAsync("articles/first");
        Assert.Equal("First words", page.Heading);
        Assert.Contains("2019-03-04T05:06:07", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("Soup", (await visitor.GetAsync("recipes/leek")).Text(".cms-values dd"));
        Assert.Equal("/recipes/leek", page.One("footer [href='/recipes/leek']").GetAttribute("href"));
        Assert.Equal("/recipes/leek", (await visitor.SendAsync(HttpMethod.Get, "old/leek")).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("articles/drafted")).Status);
    }

    [Fact]
    public async Task An_archive_written_to_an_empty_shop_reads_the_same()
    {
        await using var shop = await MovingShop.StartAsync();
        using var lin = shop.Editor();
        var page = await CmsShop.BeginAsync(lin, "By hand");
        (page, var text) = await CmsShop.AddAsync(page, "cms.text");
        page = await CmsShop.SendAsync(page, "publish", new() { [$"s.{text}.Text"] = "Words", ["f.path.Value"] = "/by-hand" });
        page = await CmsShop.SendAsync(page, "publish", new() { ["f.path.Value"] = "/moved" });
        await CmsShop.SendAsync(page, "save", new() { ["f.title.Value"] = "Not live yet" });
        var english = Article("pair", "Pair");
        await shop.WriteAsync(english, english with { Id = ContentId.Of("test", "pair", "zh-CN"), Culture = "zh-CN", SetId = english.Id });
        await shop.WriteAsync(new TaxonomyRecord("age", En("Age")), new TermRecord("age", "baby", En("Baby")), new MenuRecord("footer", [new(En("Hand"), "/moved")]));
        var archive = await shop.ArchiveAsync();

        await using var empty = await MovingShop.StartAsync();
        var records = archive.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ContentRecordJson.Read(JsonDocument.Parse(line).RootElement)).ToList();
        var written = await empty.WriteAsync("?skips=true&replaces=true", records);

        Assert.Equal(7, records.Count);
        Assert.All(written, answer => Assert.Equal(WriteOutcome.Created, answer.Outcome));
        Assert.Equal(archive, await empty.ArchiveAsync());
        Assert.All(await empty.WriteAsync("?skips=true&replaces=true", records), answer => Assert.Equal(WriteOutcome.Unchanged, answer.Outcome));
        Assert.DoesNotContain("\"kind\":\"menu\"", await empty.ArchiveAsync("?type=page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_editors_changed_is_kept_until_it_is_asked_to_be_replaced()
    {
        await using var shop = await MovingShop.StartAsync();
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        var article = Article("tea", "Tea");
        var id = (await shop.WriteAsync(article)).Single().Id;
        await CmsShop.SendAsync(await lin.GetAsync("admin/content/items/" + id), "publish", new() { ["f.title.Value"] = "Green tea" });

        var again = (await shop.WriteAsync(article)).Single();
        var newer = (await shop.WriteAsync(Article("tea", "Black tea"))).Single();
        Assert.Equal((WriteOutcome.Unchanged, ""), (again.Outcome, again.Problems));
        Assert.Equal((WriteOutcome.Unchanged, "edited-here"), (newer.Outcome, newer.Problems));
        Assert.Equal("Green tea", (await visitor.GetAsync("articles/tea")).Heading);

        Assert.Equal(WriteOutcome.Updated, (await shop.WriteAsync("?replaces=true", [Article("tea", "Black tea")])).Single().Outcome);
        Assert.Equal("Black tea", (await visitor.GetAsync("articles/tea")).Heading);
        Assert.Contains("Mover", (await lin.GetAsync($"admin/content/items/{id}/versions")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_changed_follows_its_source_and_what_was_deleted_stays_deleted()
    {
        await using var shop = await MovingShop.StartAsync();
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        var id = (await shop.WriteAsync(Article("tea", "Tea"))).Single().Id;

        Assert.Equal(WriteOutcome.Updated, (await shop.WriteAsync(Article("tea", "Tea", "/articles/all-about-tea"))).Single().Outcome);
        Assert.Equal("/articles/all-about-tea", (await visitor.SendAsync(HttpMethod.Get, "articles/tea")).Headers.Location?.ToString());
        Assert.Equal(WriteOutcome.Updated, (await shop.WriteAsync(Article("tea", "Tea", "/articles/all-about-tea") with { Live = null })).Single().Outcome);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync("articles/all-about-tea")).Status);

        await (await lin.GetAsync("admin/content/items/" + id)).SubmitAsync("form[action$='/delete']");
        var deleted = (await shop.WriteAsync(Article("tea", "Tea once more"))).Single();
        Assert.Equal((WriteOutcome.Unchanged, "deleted-here"), (deleted.Outcome, deleted.Problems));
        Assert.Equal(WriteOutcome.Updated, (await shop.WriteAsync("?replaces=true", [Article("tea", "Tea once more")])).Single().Outcome);
        Assert.Equal("Tea once more", (await visitor.GetAsync("articles/tea")).Heading);
    }

    [Fact]
    public async Task A_record_that_makes_no_sense_is_refused_alone_and_says_why()
    {
        await using var shop = await MovingShop.StartAsync();
        var good = Article("good", "Good");

        var answers = await shop.WriteAsync(
            good,
            good,
            Item("a", "nothing", Document("A", "/a")),
            Article("b", "B") with { Culture = "tlh" },
            Article("c", " "),
            Article("d", "D", "/admin/d"),
            Article("e", "E", "/articles/good"),
            Article("f", new string('f', 300)),
            new TermRecord("nowhere", "t", En("T")),
            new TaxonomyRecord("Bad name", En("Bad")),
            new TypeRecord(new ContentType("thing", En("Thing")) { Fields = [new ContentField("1st", ContentFieldKind.Text, En("First"))] }),
            Item("t", "thing", Document("T", "/t")),
            new TypeRecord(new ContentType("article", En("Mine"))),
            new MenuRecord("footer", [new(En("Run"), "javascript:alert(1)")]),
            new RedirectRecord("/from", "javascript:alert(1)"),
            Article("g", "Untitled path", path: null));

        Assert.Equal(
            ["", "twice", "type-unknown", "culture-unknown", "title-missing", "path-invalid", "path-taken", "not-fit-to-go-live", "taxonomy-unknown", "name-invalid", "type-invalid", "type-unknown", "type-declared", "link-invalid", "link-invalid", ""],
            answers.Select(answer => answer.Problems));
        Assert.Equal("/articles/untitled-path", answers[^1].Path);
        Assert.Equal("\"E\" stays a draft: another page has the address /articles/good. Give one of them another address.", answers[6].Messages);
        Assert.Equal([WriteOutcome.Created, WriteOutcome.Created], [answers[6].Outcome, answers[7].Outcome]);
        Assert.All((await shop.WriteAsync(Article("e", "E", "/articles/good"), Article("f", new string('f', 300)))), answer => Assert.Equal(WriteOutcome.Unchanged, answer.Outcome));
    }

    private static ItemRecord Article(string key, string title) => Article(key, title, "/articles/" + key);

    private static ItemRecord Article(string key, string title, string? path) => Item(key, "article", Document(title, path));

    private static ItemRecord Item(string key, string type, ContentDocument document) =>
        new(ContentId.Of("test", key), type, "en", document) { Live = document, FirstLiveAt = Then };

    private static ContentDocument Document(string title, string? path) =>
        ContentDocument.Empty.With(CommonFields.Title, title).With(CommonFields.Path, path)
            .WithBlocks([new ContentBlock("b1", CmsBlocks.Text.Value, JsonSerializer.SerializeToElement(new { text = "About **" + title.Trim() + "**" }))]);

    private static LocalizedText En(string text) => LocalizedText.Of("en", text);
}
