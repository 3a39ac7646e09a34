using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Types;
using CommunityKit.ContentImport.Bodies;
using CommunityKit.OrchardRecipes.Writing;

namespace CommunityKit.OrchardRecipes.Tests.Support;

/// <summary>The records that a recipe comes to, without a shop.</summary>
internal sealed class Records
{
    private readonly SiteRecords _records;

    private Records(SiteRecords records, Recipe recipe)
    {
        _records = records;
        Recipe = recipe;
        foreach (var (_, record) in _records.Terms)
        {
            _records.Written(new ContentWriteResult(record, WriteOutcome.Created) { Id = ContentId.OfTerm(((TermRecord)record).Taxonomy, ((TermRecord)record).Key) });
        }

        Items = [.. _records.Items.Select(entry => (ItemRecord)entry.Record)];
        foreach (var item in Items)
        {
            _records.Written(new ContentWriteResult(item, WriteOutcome.Created) { Id = item.Id, Path = item.Draft.Text(CommonFields.Path) });
        }
    }

    public Recipe Recipe { get; }

    public IReadOnlyList<ItemRecord> Items { get; }

    public IReadOnlyList<ContentType> Types => [.. _records.Types.Select(entry => ((TypeRecord)entry.Record).Type)];

    public IReadOnlyList<MenuRecord> Menus => [.. _records.Menus.Select(entry => (MenuRecord)entry.Record)];

    public IReadOnlyList<RedirectRecord> Redirects => [.. _records.Redirects.Select(entry => (RedirectRecord)entry.Record)];

    /// <summary>The kinds of a document's blocks with what they say, one a line.</summary>
    public static string Show(ContentDocument document) => string.Join('\n', document.AllBlocks().Select(block => $"{block.Id} {block.Kind} {block.Settings}"));

    public static async Task<Records> OfAsync(Recipe recipe, byte[]? zip = null)
    {
        var library = new Library(new MemoryFiles(), recipe.Notes);
        using var stream = new MemoryStream(zip ?? "{}"u8.ToArray());
        using var files = OrchardRecipes.Files.RecipeFiles.Open(stream, "x");
        await library.TakeAsync(recipe.Read.Site.Files, files, isDryRun: false, CancellationToken.None);
        var blocks = new PageBlocks(new ForeignBodies(), library, recipe.Notes);
        return new(new SiteRecords(recipe.Read, new TypeMap(recipe.Read, Recipe.Shop, recipe.Notes), blocks, library, Recipe.Shop, recipe.Notes), recipe);
    }

    public static async Task<Records> OfItemsAsync(string items, string moreSteps = "") => await OfAsync(await Recipe.ItemsAsync(items, moreSteps));
}
