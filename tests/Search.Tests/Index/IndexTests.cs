using CommunityKit.Search.Tests.Support;

namespace CommunityKit.Search.Tests.Index;

public sealed class IndexTests
{
    [Fact]
    public async Task One_character_and_a_number_with_one_character_find_every_occurrence()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "绿茶"), Thing("b", "茶叶礼盒"), Thing("c", "婴儿奶粉3段"), Thing("d", "婴儿奶粉13段"), Thing("e", "咖啡"));

        Assert.Equal(["a", "b"], await IdsAsync(index, "茶"));
        Assert.Equal(["c"], await IdsAsync(index, "3段奶粉"));
    }

    [Fact]
    public async Task What_needs_a_permission_is_found_and_suggested_only_by_those_who_have_it()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("open", "公开手册"), Thing("staff", "内部手册") with { RequiredPermission = "things.read", Keywords = "秘密" });

        var guest = await index.AskAsync(new SearchRequest("手册"));
        var staff = await index.AskAsync(new SearchRequest("手册") { MaySee = (permission, _) => new(permission == "things.read") });
        var other = await index.AskAsync(new SearchRequest("手册") { MaySee = (_, _) => new(false) });

        Assert.Equal(["open"], guest.Hits.Select(hit => hit.Id));
        Assert.Equal(2, staff.Total);
        Assert.Equal(1, other.Total);
        Assert.Empty(await index.Index.SuggestAsync(new SuggestRequest("秘", null), CancellationToken.None));
    }

    [Fact]
    public async Task A_batch_that_does_not_follow_the_one_before_changes_nothing()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "first"));
        var old = new SearchBatch(TemporaryIndex.Source, default, new SearchCursor("0"), [Thing("a", "older")]);
        var next = new SearchBatch(TemporaryIndex.Source, new SearchCursor("1"), new SearchCursor("2"), [Thing("a", "newer"), Thing("b", "gone") with { Deleted = true }]);

        Assert.False(await index.Index.ApplyAsync(old, CancellationToken.None));
        Assert.True(await index.Index.ApplyAsync(next, CancellationToken.None));
        Assert.False(await index.Index.ApplyAsync(next, CancellationToken.None));
        Assert.Equal(["newer"], (await index.FindAsync("newer")).Select(hit => hit.Title.ToString()));
        Assert.Empty(await index.FindAsync("first"));
    }

    [Fact]
    public async Task Deleted_documents_and_sources_that_are_off_leave_the_index()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "apple"), Thing("b", "apple"));
        await index.Index.ApplyAsync(
            new SearchBatch(TemporaryIndex.Source, new SearchCursor("1"), new SearchCursor("2"), [Thing("a", "") with { Deleted = true }]), CancellationToken.None);
        Assert.Equal(["b"], await IdsAsync(index, "apple"));

        await index.Index.KeepOnlyAsync([], CancellationToken.None);

        Assert.Equal(0, (await index.AskAsync(new SearchRequest("apple"))).Total);
        Assert.Null((await index.Index.CursorAsync(TemporaryIndex.Source, CancellationToken.None)).Value);
    }

    [Fact]
    public async Task While_a_new_index_is_built_the_old_one_answers_and_takes_changes()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "apple"));
        var reached = new TaskCompletionSource();
        var released = new TaskCompletionSource();

        async IAsyncEnumerable<SearchBatch> Slowly()
        {
            yield return new SearchBatch(TemporaryIndex.Source, default, new SearchCursor("1"), [Thing("a", "apple")]);
            reached.SetResult();
            await released.Task;
        }

        var building = index.Index.RebuildAsync(Slowly(), CancellationToken.None);
        await reached.Task;
        await index.Index.ApplyAsync(new SearchBatch(TemporaryIndex.Source, new SearchCursor("1"), new SearchCursor("2"), [Thing("b", "apple pie")]), CancellationToken.None);
        Assert.Equal(["a", "b"], await IdsAsync(index, "apple"));
        released.SetResult();
        await building;

        Assert.Equal("1", (await index.Index.CursorAsync(TemporaryIndex.Source, CancellationToken.None)).Value);
        Assert.Equal(["a"], await IdsAsync(index, "apple"));
    }

    [Fact]
    public async Task A_building_that_fails_leaves_the_old_index_in_use()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "apple"));

        async IAsyncEnumerable<SearchBatch> Failing()
        {
            yield return new SearchBatch(TemporaryIndex.Source, default, new SearchCursor("9"), [Thing("b", "pear")]);
            await Task.Yield();
            throw new InvalidOperationException("The source broke.");
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => index.Index.RebuildAsync(Failing(), CancellationToken.None));

        Assert.Equal(["a"], await IdsAsync(index, "apple"));
    }

    [Fact]
    public async Task Readers_and_writers_at_once_see_whole_batches_only()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a0", "pair"), Thing("b0", "pair"));
        using var ended = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                Assert.Equal(0, (await index.AskAsync(new SearchRequest("pair") { Limit = 1 })).Total % 2);
            }
        })).ToList();
        for (var i = 1; i <= 40; i++)
        {
            Assert.True(await index.Index.ApplyAsync(
                new SearchBatch(TemporaryIndex.Source, new SearchCursor($"{i}"), new SearchCursor($"{i + 1}"), [Thing($"a{i}", "pair"), Thing($"b{i}", "pair")]), CancellationToken.None));
        }

        await ended.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(82, (await index.AskAsync(new SearchRequest("pair"))).Total);
    }

    [Fact]
    public async Task Synonyms_work_both_ways_unless_they_are_written_for_one()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "婴儿手推车"), Thing("b", "Baby stroller"), Thing("c", "iPhone case"), Thing("d", "phone book"));
        var synonyms = new SynonymSet([new SynonymRule(["手推车", "stroller"], []), new SynonymRule(["phone"], ["iphone"])]);

        async Task<IEnumerable<string>> Ask(string text) => (await index.AskAsync(new SearchRequest(text) { Synonyms = synonyms })).Hits.Where(hit => !hit.IsSimilar).Select(hit => hit.Id).Order(StringComparer.Ordinal);

        Assert.Equal(["a", "b"], await Ask("手推车"));
        Assert.Equal(["a", "b"], await Ask("stroller"));
        Assert.Equal(["c", "d"], await Ask("phone"));
        Assert.Equal(["c"], await Ask("iphone"));
    }

    [Fact]
    public async Task Suggestions_go_on_from_what_was_typed_and_each_finds_something()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "Stroller") with { Keywords = "奶粉" }, Thing("b", "Strong tea"));
        Assert.Contains("stroller", await SuggestedAsync(index, "stro"));
        Assert.Equal(["奶粉"], await SuggestedAsync(index, "nf"));

        await index.Index.ApplyAsync(
            new SearchBatch(TemporaryIndex.Source, new SearchCursor("1"), new SearchCursor("2"), [Thing("a", "") with { Deleted = true }]), CancellationToken.None);

        Assert.Empty(await SuggestedAsync(index, "nf"));
        Assert.DoesNotContain("stroller", await SuggestedAsync(index, "stro"));
    }

    [Fact]
    public async Task Pages_of_an_answer_together_are_the_whole_answer()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Enumerable.Range(0, 57).Select(i => Thing($"t{i}", $"tea number{i}")));
        var all = new List<string>();
        for (var offset = 0; offset < 57; offset += 10)
        {
            all.AddRange((await index.AskAsync(new SearchRequest("tea") { Offset = offset, Limit = 10 })).Hits.Select(hit => hit.Id));
        }

        Assert.Equal(57, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(57, all.Count);
    }

    [Fact]
    public async Task What_was_searched_for_is_marked_in_the_original_writing()
    {
        using var index = new TemporaryIndex();
        await index.BuildAsync(Thing("a", "ＯＲＧＡＮＩＣ 嬰兒奶粉 <b>") with { Body = "關於嬰兒奶粉的說明。" });

        var hit = Assert.Single(await index.FindAsync("organic 婴儿奶粉"));

        Assert.Equal("ＯＲＧＡＮＩＣ 嬰兒奶粉 <b>", hit.Title.ToString());
        Assert.Equal(["ＯＲＧＡＮＩＣ", "嬰兒奶粉"], hit.Title.Parts.Where(part => part.IsHit).Select(part => part.Text));
        Assert.Contains(hit.Snippet.Parts, part => part is { IsHit: true, Text: "嬰兒奶粉" });
    }

    private static ValueTask<IReadOnlyList<string>> SuggestedAsync(TemporaryIndex index, string text) =>
        index.Index.SuggestAsync(new SuggestRequest(text, null), CancellationToken.None);

    private static SearchDocument Thing(string id, string title) => TemporaryIndex.Document(id, title);

    private static async Task<IEnumerable<string>> IdsAsync(TemporaryIndex index, string text) =>
        (await index.FindAsync(text)).Where(hit => !hit.IsSimilar).Select(hit => hit.Id).Order(StringComparer.Ordinal);
}
