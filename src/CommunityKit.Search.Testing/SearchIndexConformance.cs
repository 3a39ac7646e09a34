using Xunit;

namespace CommunityKit.Search.Testing;

/// <summary>
/// What every <see cref="ISearchIndex"/> must do. Derive one class for an engine; its tests come with it. Each test has an index of its own.
/// </summary>
/// <remarks>
/// Ranking is not judged here, as it needs judgements made for the texts of a shop: the module's own tests read those.
/// </remarks>
public abstract class SearchIndexConformance : IAsyncLifetime
{
    private const string Source = "test.things";

    private ISearchIndex? _index;

    /// <summary>The index of the running test.</summary>
    protected ISearchIndex Index => _index ?? throw new InvalidOperationException("The index is there while a test runs.");

    /// <summary>Makes an empty index that shares nothing with others.</summary>
    protected abstract ValueTask<ISearchIndex> CreateAsync();

    /// <summary>Takes away what <see cref="CreateAsync"/> made.</summary>
    protected abstract ValueTask RemoveAsync(ISearchIndex index);

    /// <inheritdoc />
    public async Task InitializeAsync() => _index = await CreateAsync();

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_index is { } index)
        {
            await RemoveAsync(index);
        }
    }

    /// <summary>Chinese has no blanks: a single character, and a number with its measure, are found wherever they stand.</summary>
    [ConformanceFact]
    public async Task One_character_and_a_number_with_one_character_find_every_occurrence()
    {
        await BuildAsync(Thing("a", "绿茶"), Thing("b", "茶叶礼盒"), Thing("c", "婴儿奶粉3段"), Thing("d", "婴儿奶粉13段"), Thing("e", "咖啡"));

        Assert.Equal(["a", "b"], await IdsAsync("茶"));
        Assert.Equal(["c"], await IdsAsync("3段奶粉"));
    }

    /// <summary>Chinese is found by simplified and traditional characters, by pinyin and by initials; English by any form of a word and with a slip.</summary>
    [ConformanceFact]
    public async Task A_thing_is_found_as_people_write_it()
    {
        await BuildAsync(Thing("pram", "轻便婴儿推车"), Thing("stroller", "Light folding stroller"), Thing("milk", "有机婴儿奶粉"));

        foreach (var (question, id) in new[]
        {
            ("嬰兒推車", "pram"), ("tuiche", "pram"), ("yetc", "pram"), ("推车婴儿", "pram"), ("strollers", "stroller"), ("stoller", "stroller"), ("strol", "stroller"), ("ＳＴＲＯＬＬＥＲ", "stroller"), ("naifen", "milk"),
        })
        {
            var hits = await FindAsync(question);
            Assert.True(hits.Count > 0 && hits[0].Id == id, $"{question} finds {(hits.Count > 0 ? hits[0].Id : "nothing")} first.");
        }
    }

    /// <summary>Permissions are asked at the time of the search, and nothing hidden is suggested.</summary>
    [ConformanceFact]
    public async Task What_needs_a_permission_is_found_and_suggested_only_by_those_who_have_it()
    {
        await BuildAsync(Thing("open", "公开手册"), Thing("staff", "内部手册") with { RequiredPermission = "things.read", Keywords = "秘密" });

        var guest = await AskAsync(new SearchRequest("手册"));
        var staff = await AskAsync(new SearchRequest("手册") { MaySee = (permission, _) => new(permission == "things.read") });
        var other = await AskAsync(new SearchRequest("手册") { MaySee = (_, _) => new(false) });

        Assert.Equal(["open"], guest.Hits.Select(hit => hit.Id));
        Assert.Equal(2, staff.Total);
        Assert.Equal(1, other.Total);
        Assert.Empty(await SuggestedAsync("秘"));
    }

    /// <summary>Cursors keep batches in order, whoever applies them.</summary>
    [ConformanceFact]
    public async Task A_batch_that_does_not_follow_the_one_before_changes_nothing()
    {
        await BuildAsync(Thing("a", "first"));
        var old = Batch(null, "0", Thing("a", "older"));
        var next = Batch("1", "2", Thing("a", "newer"), Thing("b", "gone") with { Deleted = true });

        Assert.False(await Index.ApplyAsync(old, CancellationToken.None));
        Assert.True(await Index.ApplyAsync(next, CancellationToken.None));
        Assert.False(await Index.ApplyAsync(next, CancellationToken.None));
        Assert.Equal(["newer"], (await FindAsync("newer")).Select(hit => hit.Title.ToString()));
        Assert.Empty(await FindAsync("first"));
        Assert.Equal("2", (await Index.CursorAsync(Source, CancellationToken.None)).Value);
    }

    /// <summary>A batch may hold several states of one document.</summary>
    [ConformanceFact]
    public async Task Of_several_states_of_a_document_in_one_batch_the_last_one_counts()
    {
        await BuildAsync(Thing("a", "first"), Thing("a", "second"), Thing("b", "first") with { Deleted = true }, Thing("c", "second"), Thing("c", "") with { Deleted = true });

        Assert.Equal(["a"], await IdsAsync("second"));
        Assert.Empty(await FindAsync("first"));
    }

    /// <summary>What is gone is not found.</summary>
    [ConformanceFact]
    public async Task Deleted_documents_and_sources_that_are_off_leave_the_index()
    {
        await BuildAsync(Thing("a", "apple"), Thing("b", "apple"));
        await Index.ApplyAsync(Batch("1", "2", Thing("a", "") with { Deleted = true }), CancellationToken.None);
        Assert.Equal(["b"], await IdsAsync("apple"));

        await Index.KeepOnlyAsync([], CancellationToken.None);

        Assert.Equal(0, (await AskAsync(new SearchRequest("apple"))).Total);
        Assert.Null((await Index.CursorAsync(Source, CancellationToken.None)).Value);
        Assert.Equal(0, (await Index.StateAsync(CancellationToken.None)).Documents);
    }

    /// <summary>A rebuild interrupts nobody.</summary>
    [ConformanceFact]
    public async Task While_a_new_index_is_built_the_old_one_answers_and_takes_changes()
    {
        await BuildAsync(Thing("a", "apple"));
        var reached = new TaskCompletionSource();
        var released = new TaskCompletionSource();

        async IAsyncEnumerable<SearchBatch> Slowly()
        {
            yield return Batch(null, "1", Thing("a", "apple"));
            reached.SetResult();
            await released.Task;
        }

        var building = Index.RebuildAsync(Slowly(), CancellationToken.None);
        await reached.Task;
        Assert.True(await Index.ApplyAsync(Batch("1", "2", Thing("b", "apple pie")), CancellationToken.None));
        Assert.Equal(["a", "b"], await IdsAsync("apple"));
        released.SetResult();
        await building;

        Assert.Equal("1", (await Index.CursorAsync(Source, CancellationToken.None)).Value);
        Assert.Equal(["a"], await IdsAsync("apple"));
    }

    /// <summary>A rebuild that fails changes nothing.</summary>
    [ConformanceFact]
    public async Task A_building_that_fails_leaves_the_old_index_in_use()
    {
        await BuildAsync(Thing("a", "apple"));

        async IAsyncEnumerable<SearchBatch> Failing()
        {
            yield return Batch(null, "9", Thing("b", "pear"));
            await Task.Yield();
            throw new InvalidOperationException("The source broke.");
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => Index.RebuildAsync(Failing(), CancellationToken.None));

        Assert.Equal(["a"], await IdsAsync("apple"));
        await BuildAsync(Thing("c", "pear"));
        Assert.Equal(["c"], await IdsAsync("pear"));
    }

    /// <summary>A reader sees the state before a batch or after it.</summary>
    [ConformanceFact]
    public async Task Readers_and_writers_at_once_see_whole_batches_only()
    {
        await BuildAsync(Thing("a0", "pair"), Thing("b0", "pair"));
        var isOver = false;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref isOver))
            {
                Assert.Equal(0, (await AskAsync(new SearchRequest("pair") { Limit = 1 })).Total % 2);
            }
        })).ToList();
        for (var i = 1; i <= 20; i++)
        {
            Assert.True(await Index.ApplyAsync(Batch($"{i}", $"{i + 1}", Thing($"a{i}", "pair"), Thing($"b{i}", "pair")), CancellationToken.None));
        }

        Volatile.Write(ref isOver, true);
        await Task.WhenAll(readers);
        Assert.Equal(42, (await AskAsync(new SearchRequest("pair"))).Total);
    }

    /// <summary>Synonyms come with the question and need no rebuild.</summary>
    [ConformanceFact]
    public async Task Synonyms_work_both_ways_unless_they_are_written_for_one()
    {
        await BuildAsync(Thing("a", "婴儿手推车"), Thing("b", "Baby stroller"), Thing("c", "iPhone case"), Thing("d", "phone book"));
        var synonyms = new SynonymSet([new SynonymRule(["手推车", "stroller"], []), new SynonymRule(["phone"], ["iphone"])]);

        async Task<IEnumerable<string>> Ask(string text) => Ids((await AskAsync(new SearchRequest(text) { Synonyms = synonyms })).Hits);

        Assert.Equal(["a", "b"], await Ask("手推车"));
        Assert.Equal(["a", "b"], await Ask("stroller"));
        Assert.Equal(["c", "d"], await Ask("phone"));
        Assert.Equal(["c"], await Ask("iphone"));
    }

    /// <summary>No suggestion leads to an empty page.</summary>
    [ConformanceFact]
    public async Task Suggestions_go_on_from_what_was_typed_and_each_finds_something()
    {
        await BuildAsync(Thing("a", "Stroller") with { Keywords = "奶粉" }, Thing("b", "Strong tea"));
        Assert.Contains("stroller", await SuggestedAsync("stro"));
        Assert.Equal(["奶粉"], await SuggestedAsync("nf"));

        await Index.ApplyAsync(Batch("1", "2", Thing("a", "") with { Deleted = true }), CancellationToken.None);

        Assert.Empty(await SuggestedAsync("nf"));
        Assert.DoesNotContain("stroller", await SuggestedAsync("stro"));
    }

    /// <summary>Paging loses nothing and shows nothing twice.</summary>
    [ConformanceFact]
    public async Task Pages_of_an_answer_together_are_the_whole_answer()
    {
        await BuildAsync([.. Enumerable.Range(0, 57).Select(i => Thing($"t{i}", $"tea number{i}"))]);
        var all = new List<string>();
        for (var offset = 0; offset < 57; offset += 10)
        {
            all.AddRange((await AskAsync(new SearchRequest("tea") { Offset = offset, Limit = 10 })).Hits.Select(hit => hit.Id));
        }

        Assert.Equal(57, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(57, all.Count);
    }

    /// <summary>Marks stand in the text as it was written.</summary>
    [ConformanceFact]
    public async Task What_was_searched_for_is_marked_in_the_original_writing()
    {
        await BuildAsync(Thing("a", "ＯＲＧＡＮＩＣ 嬰兒奶粉 <b>") with { Body = "關於嬰兒奶粉的說明。" });

        var hit = Assert.Single(await FindAsync("organic 婴儿奶粉"));

        Assert.Equal("ＯＲＧＡＮＩＣ 嬰兒奶粉 <b>", hit.Title.ToString());
        Assert.Equal(["ＯＲＧＡＮＩＣ", "嬰兒奶粉"], hit.Title.Parts.Where(part => part.IsHit).Select(part => part.Text));
        Assert.Contains(hit.Snippet.Parts, part => part is { IsHit: true, Text: "嬰兒奶粉" });
    }

    /// <summary>Facets count what each choice would show; filters, limits and orders hold for all hits.</summary>
    [ConformanceFact]
    public async Task Facets_filters_limits_and_orders_hold()
    {
        await BuildAsync(
            Priced("a", 300, "red") with { Labels = new Dictionary<string, string> { ["color"] = "Colour", ["color:red"] = "Red" } }, Priced("b", 100, "red"), Priced("c", 200, "blue"), Thing("d", "cup"));

        var all = await AskAsync(new SearchRequest("cup") { Facets = ["color"], Order = new SearchOrder("price", false) });
        Assert.Equal(["b", "c", "a", "d"], all.Hits.Select(hit => hit.Id));
        var color = Assert.Single(all.Facets);
        Assert.Equal("Colour", color.Label);
        Assert.Equal([new FacetCount("red", "Red", 2), new FacetCount("blue", "blue", 1)], color.Values);

        var red = await AskAsync(new SearchRequest("cup") { Facets = ["color"], Filters = new Dictionary<string, IReadOnlyList<string>> { ["color"] = ["red"] }, Ranges = [new SearchRange("price", 150, null)] });
        Assert.Equal(["a"], red.Hits.Select(hit => hit.Id));
        Assert.Equal(["blue", "red"], red.Facets.Single().Values.Select(value => value.Value).Order(StringComparer.Ordinal));
        Assert.Empty((await AskAsync(new SearchRequest("cup") { Filters = new Dictionary<string, IReadOnlyList<string>> { ["color"] = ["green"] } })).Hits);
    }

    /// <summary>A thing is shown in the reader's language wherever it was found.</summary>
    [ConformanceFact]
    public async Task The_readers_language_comes_first_and_other_languages_help()
    {
        await BuildAsync(
            Thing("a:zh", "婴儿推车") with { Culture = "zh-CN", Url = "/things/a" }, Thing("a:en", "Stroller") with { Culture = "en", Url = "/things/a" }, Thing("b:en", "Twin stroller") with { Culture = "en" });

        Assert.Equal(["a:zh"], (await AskAsync(new SearchRequest("推车") { Culture = "zh-CN" })).Hits.Select(hit => hit.Id));
        Assert.Contains("婴儿推车", (await AskAsync(new SearchRequest("stroller") { Culture = "zh-CN" })).Hits.Select(hit => hit.Title.ToString()));
    }

    /// <summary>A question is words, whatever else is in it.</summary>
    [ConformanceFact]
    public async Task Nothing_in_a_question_is_a_command()
    {
        await BuildAsync(Thing("a", "tea"));

        foreach (var question in new[] { "\"", "a OR b) NOT *", "marks:v0", "v0 f0 none0", "tea & !x", "'tea':*A <-> \\", "\ud83d", "\0tea", "''';--", "%", new string('茶', 5000) })
        {
            await AskAsync(new SearchRequest(question) { Filters = new Dictionary<string, IReadOnlyList<string>> { ["\"'"] = ["\"'"] } });
            await SuggestedAsync(question);
        }

        Assert.Equal(["a"], await IdsAsync("tea"));
    }

    /// <summary>A document of the tests' source.</summary>
    protected static SearchDocument Thing(string id, string title) => new(id, title, "/things/" + id, new SearchCursor("1"));

    /// <summary>Builds the index of these documents; the source then stands at cursor <c>1</c>.</summary>
    protected Task BuildAsync(params SearchDocument[] documents)
    {
        async IAsyncEnumerable<SearchBatch> Once()
        {
            await Task.Yield();
            yield return Batch(null, "1", documents);
        }

        return Index.RebuildAsync(Once(), CancellationToken.None);
    }

    /// <summary>Hits of a question without limits.</summary>
    protected async Task<IReadOnlyList<SearchHit>> FindAsync(string text) => (await AskAsync(new SearchRequest(text))).Hits;

    private static SearchDocument Priced(string id, long price, string color) => Thing(id, "cup") with
    {
        Numbers = new Dictionary<string, long> { ["price"] = price },
        Facets = new Dictionary<string, IReadOnlyList<string>> { ["color"] = [color] },
    };

    private static SearchBatch Batch(string? since, string next, params SearchDocument[] documents) => new(Source, new SearchCursor(since), new SearchCursor(next), documents);

    private static IEnumerable<string> Ids(IEnumerable<SearchHit> hits) => hits.Where(hit => !hit.IsSimilar).Select(hit => hit.Id).Order(StringComparer.Ordinal);

    private async Task<SearchResult> AskAsync(SearchRequest request) => await Index.SearchAsync(request, CancellationToken.None);

    private async Task<IEnumerable<string>> IdsAsync(string text) => Ids(await FindAsync(text));

    private ValueTask<IReadOnlyList<string>> SuggestedAsync(string text) => Index.SuggestAsync(new SuggestRequest(text, null), CancellationToken.None);
}
