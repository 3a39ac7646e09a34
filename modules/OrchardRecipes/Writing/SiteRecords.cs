using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using CommunityKit.ContentImport.Bodies;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;
using CommunityKit.Texts;

namespace CommunityKit.OrchardRecipes.Writing;

/// <summary>What a recipe brings as records that the CMS writes, each with its place in the recipe. Ids come from those of the other site.</summary>
internal sealed class SiteRecords(OrchardRecipe recipe, TypeMap types, PageBlocks blocks, Library library, ShopFacts shop, Notes notes)
{
    /// <summary>Name of the other system in ids of items: those of Orchard Core are unique by themselves.</summary>
    private const string Source = "orchardcore";

    private readonly ILookup<string, SiteItem> _byKey = recipe.Site.Items.ToLookup(item => item.Key, StringComparer.Ordinal);
    private readonly ILookup<string, SiteItem> _bySet = recipe.Site.Items.Where(item => item.Set.Length > 0).ToLookup(item => item.Set, StringComparer.Ordinal);
    private readonly SiteItem? _home = recipe.Site.Items.Find(item => item.Key == recipe.Site.HomeItem && !item.IsShared) ?? recipe.Site.Items.Find(item => item.IsHome);
    private readonly Dictionary<string, Guid> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    public IEnumerable<(Node Place, ContentRecord Record)> Types => types.Written.Select(type => (type.Place, (ContentRecord)new TypeRecord(type.Type)));

    public IEnumerable<(Node Place, ContentRecord Record)> Taxonomies => recipe.Site.Taxonomies
        .Select(taxonomy => (taxonomy.Place, (ContentRecord)new TaxonomyRecord(Names.Of(taxonomy.Name, "terms"), Label(taxonomy.Label))));

    public IEnumerable<(Node Place, ContentRecord Record)> Terms => recipe.Site.Taxonomies.SelectMany(taxonomy => taxonomy.Terms
        .Select(term => (term.Place, (ContentRecord)new TermRecord(Names.Of(taxonomy.Name, "terms"), term.Key, Label(term.Label)))));

    public IEnumerable<(Node Place, ContentRecord Record)> Items => recipe.Site.Items.Select(item => (item.Place, (ContentRecord)Item(item)));

    /// <summary>Menus; after the items, whose addresses they name.</summary>
    public IEnumerable<(Node Place, ContentRecord Record)> Menus => recipe.Site.Menus
        .Select(menu => (menu.Place, (ContentRecord)new MenuRecord(Names.Of(menu.Name, "menu"), Links(menu.Links))));

    /// <summary>What leads to the first page from the address that it had besides.</summary>
    public IEnumerable<(Node Place, ContentRecord Record)> Redirects =>
        _home is { Path: var path } && PathRules.Normalize(path) is { Length: > 1 } from && PathRules.IsValid(from)
            ? [(_home.Place, new RedirectRecord(from, "/"))] : [];

    /// <summary>Remembers the id of a term, which may be one that the shop had before, and the address of an item.</summary>
    public void Written(ContentWriteResult result)
    {
        if (result is { Record: TermRecord term, Id: { } id })
        {
            _terms[term.Key] = id;
        }
        else if (result is { Record: ItemRecord item, Path: { } path })
        {
            _paths[item.Id.ToString("N")] = path;
        }
    }

    private ItemRecord Item(SiteItem item)
    {
        var culture = Culture(item);
        var document = item.IsShared ? ContentDocument.Empty.With(CommonFields.Title, blocks.Words(item.Title)) : Page(item, types.Of(item.Type));
        document = document.WithBlocks(blocks.Build(item.Body, item.Place));
        return new ItemRecord(IdOf(item.Key), item.IsShared ? TypeMap.SharedBlock : types.Of(item.Type).Type.Name, culture, document)
        {
            Live = item.IsLive ? document : null,
            SetId = item.Set.Length > 0 ? ContentId.Of(Source, "set", item.Set) : null,
            FirstLiveAt = item.IsLive ? item.PublishedAt : null,
            LiveAt = item.IsLive ? item.PublishedAt : null,
        };
    }

    private ContentDocument Page(SiteItem item, MappedType type)
    {
        var document = ContentDocument.Empty.With(CommonFields.Title, blocks.Words(item.Title));
        foreach (var (name, field) in type.Fields)
        {
            if (item.Values.TryGetValue(name, out var value) && Value(value, field, item) is { } json)
            {
                document = document.With(field.Name, json);
            }
        }

        if (type.Type.IsArticle && item.Author.Length > 0 && type.Fields.Values.All(field => field.Name != TypeMap.Author))
        {
            document = document.With(TypeMap.Author, item.Author);
        }

        if (!type.Type.HasPage)
        {
            return document;
        }

        if (type.PictureField is not null && item.Values.GetValueOrDefault(type.PictureField) is FieldValue.Picture picture)
        {
            document = document.With(CommonFields.Picture, Picture(picture, item));
        }

        return document
            .With(CommonFields.Path, Path(item))
            .With(CommonFields.Summary, blocks.Words(item.Summary))
            .With(CommonFields.SeoTitle, blocks.Words(item.SeoTitle))
            .With(CommonFields.Unlisted, item.IsUnlisted ? Json(JsonValue.Create(true)) : null);
    }

    /// <summary>Its address there; null for one that is made of its title.</summary>
    private string? Path(SiteItem item)
    {
        if (ReferenceEquals(item, _home))
        {
            notes.Warn(item.Place, "first-page", $"“{item.Title}” is the first page there and stands at / here.");
            return "/";
        }

        var path = item.Path.Length == 0 ? "" : PathRules.Normalize(item.Path);
        if (path.Length == 0 || PathRules.IsValid(path))
        {
            return path;
        }

        notes.Warn(item.Place, "path-made", $"“{item.Path}” cannot be an address of the shop; “{item.Title}” gets one made of its title.");
        return null;
    }

    private JsonElement? Value(FieldValue value, ContentField field, SiteItem item)
    {
        switch (value)
        {
            case FieldValue.Plain plain:
                return plain.Json;
            case FieldValue.Markup markup:
                return Text(blocks.Text(markup.Html, BodyFormat.Html, item.Place));
            case FieldValue.Marked marked:
                return Text(blocks.Text(marked.Markdown, BodyFormat.Markdown, item.Place));
            case FieldValue.Picture picture:
                return Picture(picture, item);
            case FieldValue.Terms terms:
                var known = terms.Ids.Where(_terms.ContainsKey).ToList();
                if (known.Count < terms.Ids.Count)
                {
                    notes.Warn(item.Place, "term-missing", $"“{item.Title}” has {terms.Ids.Count - known.Count} terms in {field.Name} that the recipe does not hold.");
                }

                return known.Count == 0 ? null : Json(new JsonArray([.. known.Select(id => (JsonNode)JsonValue.Create(_terms[id].ToString()))]));
            case FieldValue.Item reference:
                return Reference(_byKey[reference.Id].FirstOrDefault(), field, item);
            case FieldValue.Set set:
                var translations = _bySet[set.SetId];
                return Reference(translations.FirstOrDefault(other => Culture(other) == Culture(item)) ?? translations.FirstOrDefault(), field, item);
            default:
                throw new InvalidOperationException($"{value.GetType()} is no value of a field.");
        }
    }

    private JsonElement? Reference(SiteItem? target, ContentField field, SiteItem item)
    {
        if (target is null)
        {
            notes.Warn(item.Place, "reference-missing", $"“{item.Title}” names an item in {field.Name} that the recipe does not hold.");
            return null;
        }

        return Json(new JsonObject { ["kind"] = "content", ["id"] = IdOf(target.Key).ToString() });
    }

    private JsonElement? Picture(FieldValue.Picture picture, SiteItem item)
    {
        if (library.Find(picture.Path) is { } file)
        {
            return Json(new JsonObject { ["path"] = file.Path, ["alt"] = picture.Alt });
        }

        notes.Count("pictures missing");
        notes.Warn(item.Place, "picture-missing", $"The picture “{picture.Path}” of “{item.Title}” is not in the recipe or beside it, and none is fetched. Put it there in the editor.");
        return null;
    }

    /// <summary>The shop's language that an item is written in.</summary>
    private string Culture(SiteItem item)
    {
        if (item.Culture.Length == 0)
        {
            return shop.Culture;
        }

        var language = item.Culture.Split('-')[0];
        return shop.Cultures.FirstOrDefault(culture => culture.Equals(item.Culture, StringComparison.OrdinalIgnoreCase))
            ?? shop.Cultures.FirstOrDefault(culture => culture.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase))
            ?? item.Culture;
    }

    private List<MenuRecordLink> Links(IReadOnlyList<SiteLink> links)
    {
        var made = new List<MenuRecordLink>();
        foreach (var link in links)
        {
            var target = _byKey[link.Item].FirstOrDefault();
            var url = target is null ? link.Url : _paths.GetValueOrDefault(IdOf(target.Key).ToString("N")) ?? "";
            var words = link.Text.Length > 0 ? link.Text : target?.Title ?? "";
            if (url.Length == 0 || words.Length == 0)
            {
                notes.LeaveOut(link.Place, "menu-link-left-out", $"The link “{words}” was left out: it leads to nothing that the recipe holds.");
                made.AddRange(Links(link.Children));
            }
            else
            {
                made.Add(new MenuRecordLink(Label(words), url) { Children = Links(link.Children) });
            }
        }

        return made;
    }

    private LocalizedText Label(string words) => LocalizedText.Of(shop.Culture, blocks.Words(words));

    private static Guid IdOf(string key) => ContentId.Of(Source, key);

    private static JsonElement? Text(string text) => text.Length == 0 ? null : Json(JsonValue.Create(text));

    private static JsonElement Json(JsonNode json) => JsonSerializer.SerializeToElement(json, RecipeJson.Default.JsonNode);
}
