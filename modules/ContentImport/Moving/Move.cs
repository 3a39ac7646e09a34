using System.Globalization;
using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using CommunityKit.ContentImport.Bodies;
using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Moving;

/// <summary>Turns things of another system into records of the shop, and remembers where each came to stand. One per import.</summary>
internal sealed class Move(Run run, ShopCultures cultures, DateTimeOffset now)
{
    private const string Article = "article";
    private const string Page = "page";
    private const int MaxTitle = 200;
    private const int MaxSummary = 500;
    private const int MaxAuthor = 100;

    /// <summary>The fields of articles that take terms, by taxonomy.</summary>
    private static readonly Dictionary<string, string> TermFields = new(StringComparer.Ordinal) { ["category"] = "categories", ["tag"] = "tags" };

    private readonly HashSet<string> _taxonomies = new(StringComparer.Ordinal);
    private readonly Dictionary<TermKey, Guid> _terms = [];
    private readonly Dictionary<string, (string Title, string Path)> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Culture, string Path), Guid> _paths = [];
    private readonly SortedDictionary<string, string> _moved = new(StringComparer.Ordinal);

    public Run Run { get; } = run;

    public List<ForeignMenu> Menus { get; } = [];

    /// <summary>The terms that were not written yet, each taxonomy in front of its first one.</summary>
    public IReadOnlyList<ContentRecord> Records(IEnumerable<ForeignTerm> terms)
    {
        var records = new List<ContentRecord>();
        foreach (var term in terms.Where(term => term.Term.Key.Length > 0 && !_terms.ContainsKey(term.Term)).DistinctBy(term => term.Term))
        {
            var taxonomy = MovedNames.Of(term.Term.Taxonomy);
            if (_taxonomies.Add(taxonomy))
            {
                records.Add(new TaxonomyRecord(taxonomy, MovedNames.LabelOf(term.Term.Taxonomy)));
            }

            records.Add(new TermRecord(taxonomy, Clip(term.Term.Key, MaxTitle), LocalizedText.Of(cultures.Default, Clip(term.Name.Length > 0 ? term.Name : term.Term.Key, MaxTitle))));
            _terms[term.Term] = Guid.Empty;
        }

        return records;
    }

    /// <summary>The term has this id in the shop.</summary>
    public void Learn(ContentWriteResult result)
    {
        if (result is { Record: TermRecord term, Id: { } id })
        {
            foreach (var key in _terms.Keys.Where(key => MovedNames.Of(key.Taxonomy) == term.Taxonomy && Clip(key.Key, MaxTitle) == term.Key).ToList())
            {
                _terms[key] = id;
            }
        }
    }

    public ItemRecord Record(ForeignItem item, Func<string, PictureFile?> pictureOf)
    {
        var id = ContentId.Of(Run.Source, item.Key);
        var (type, culture) = (item.Kind == ForeignItemKind.Page ? Page : Article, cultures.Of(item.Language));
        var isLive = item.IsPublished && !(item.PublishedAt > now);
        var body = new BlockWriter(new BodyOptions { PictureOf = pictureOf, Site = item.Site });
        var document = ContentDocument.Empty
            .With(CommonFields.Title, Clip(item.Title, MaxTitle))
            .With(CommonFields.Path, PathOf(item, id, type, culture))
            .With(CommonFields.Summary, Clip(item.Summary, MaxSummary))
            .With(CommonFields.SeoTitle, Clip(item.SeoTitle, MaxTitle))
            .WithBlocks(body.Write(item.Blocks));
        document = type == Article ? Terms(document.With("author", Clip(item.Author, MaxAuthor)), item) : document;
        var remote = body.RemotePictures.ToList();
        if (item.Picture is { } picture && pictureOf(picture.Url) is { } file)
        {
            document = document.With(CommonFields.Picture, JsonSerializer.SerializeToElement(new FieldPicture(file.Path, Clip(picture.Alt, 300)), MovingJson.Default.FieldPicture));
        }
        else if (item.Picture is { } elsewhere)
        {
            remote.Add(elsewhere.Url);
        }

        if (remote.Count > 0)
        {
            Run.Notes.Count("pictures elsewhere", remote.Count);
            Run.Notes.Warn(item.Row, "pictures-elsewhere", string.Create(CultureInfo.InvariantCulture, $"\"{item.Title}\": pictures that are not beside the file became links, a cover was left out ({remote.Count}, the first is {remote[0]}). Put them into a zip with the export and import that."));
        }

        return new ItemRecord(id, type, culture, document) { Live = isLive ? document : null, FirstLiveAt = isLive ? item.PublishedAt : null, LiveAt = isLive ? item.PublishedAt : null };
    }

    /// <summary>Where the item stands now: for menus, and for who comes by its old address.</summary>
    public void Learn(ForeignItem item, ContentWriteResult result)
    {
        if (result.Path is not { } path || result.Record is not ItemRecord { Live: not null } || result.Outcome == WriteOutcome.Refused
            || result.Problems.Any(problem => problem.Code is "path-taken" or "not-fit-to-go-live"))
        {
            return;
        }

        _items[item.Key] = (item.Title, path);
        if (item.LocalId.Length > 0)
        {
            _items.TryAdd(item.LocalId, (item.Title, path));
        }

        var old = PathRules.Normalize(item.Path);
        if (old != "/" && old != path && PathRules.IsValid(old))
        {
            _moved.TryAdd(old, path);
        }
    }

    /// <summary>The ways from old addresses, except from those where something stands now.</summary>
    public IReadOnlyList<ContentRecord> Redirects()
    {
        var taken = _items.Values.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        return [.. _moved.Where(way => !taken.Contains(way.Key)).Select(way => new RedirectRecord(way.Key, way.Value))];
    }

    /// <summary>A menu with the links that lead somewhere; null when none does.</summary>
    public MenuRecord? Record(ForeignMenu menu)
    {
        var links = menu.Entries.SelectMany(entry => Links(menu, entry)).ToList();
        return links.Count == 0 ? null : new MenuRecord(MovedNames.Of(menu.Key), links);
    }

    private List<MenuRecordLink> Links(ForeignMenu menu, ForeignMenuEntry entry)
    {
        var children = entry.Children.SelectMany(child => Links(menu, child)).ToList();
        var (title, url) = entry switch
        {
            { Url: { } address } => (entry.Title, MovedNames.Within(address, menu.Site)),
            { ItemKey: { } key } when _items.TryGetValue(key, out var item) => (entry.Title.Length > 0 ? entry.Title : item.Title, item.Path),
            _ => (entry.Title, null),
        };
        if (url is not null && title.Length > 0)
        {
            return [new MenuRecordLink(LocalizedText.Of(cultures.Default, Clip(title, MaxTitle)), url) { Children = children }];
        }

        Run.Notes.Count("menu entries left out");
        Run.Notes.Warn(menu.Row, "menu-entry-leads-nowhere", $"The entry \"{title}\" of the menu \"{menu.Name}\" leads to nothing that has a page here.");
        return children;
    }

    private ContentDocument Terms(ContentDocument document, ForeignItem item)
    {
        foreach (var group in item.Terms.Where(term => _terms.GetValueOrDefault(term) != Guid.Empty).GroupBy(term => term.Taxonomy, StringComparer.Ordinal))
        {
            if (TermFields.TryGetValue(group.Key, out var field))
            {
                document = document.With(field, JsonSerializer.SerializeToElement([.. group.Select(term => _terms[term]).Distinct()], MovingJson.Default.GuidArray));
            }
        }

        return document;
    }

    /// <summary>Pages keep their address; articles get one below that of all articles. The second of two gets a number.</summary>
    private string PathOf(ForeignItem item, Guid id, string type, string culture)
    {
        var slug = PathRules.SlugOf(item.Slug.Length > 0 ? item.Slug : item.Title);
        var path = type == Page && PathRules.Normalize(item.Path) is { Length: > 1 } old && PathRules.IsValid(old) ? old
            : (type == Page ? "/" : "/articles/") + (slug.Length > 0 ? slug : id.ToString("N"));
        path = PathRules.IsValid(PathRules.Normalize(path)) ? PathRules.Normalize(path) : $"/{type}-{id:N}";
        var free = path;
        for (var number = 2; _paths.TryGetValue((culture, free), out var owner) && owner != id; number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{path}-{number}");
        }

        _paths[(culture, free)] = id;
        return free;
    }

    private static string Clip(string text, int length)
    {
        text = text.Trim();
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
