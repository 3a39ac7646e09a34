using System.Globalization;
using System.Runtime.CompilerServices;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Types;
using CommunityKit.Search;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Search;

/// <summary>
/// Live pages for the shop's search, in the order in which they went live, changed or left. What is scheduled comes when its time comes; what
/// is kept out of search engines is kept out of this one too.
/// </summary>
public sealed class ContentSearchSource(IDbContextFactory<CmsDb> reading, ContentTypes types) : ISearchSource
{
    private const int PageSize = 200;
    private const int MaxBody = 8000;

    public string Name => "cms.content";

    public async IAsyncEnumerable<SearchDocument> ReadAsync(SearchCursor since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = long.TryParse(since.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var known = await types.AllAsync(cancellationToken);
        while (true)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            var changes = await db.SearchChanges.Where(change => change.Number > at).OrderBy(change => change.Number).Take(PageSize).ToListAsync(cancellationToken);
            var ids = changes.Select(change => change.ItemId).ToList();
            var live = await db.Items.Where(item => ids.Contains(item.Id) && item.IsListed && item.LiveVersion != null)
                .Join(db.Versions, item => new { item.Id, Number = item.LiveVersion!.Value }, version => new { Id = version.ItemId, version.Number }, (item, version) => new LivePage(item, version.Document))
                .ToDictionaryAsync(page => page.Item.Id, cancellationToken);
            var terms = (await db.ItemTerms.Where(term => ids.Contains(term.ItemId)).Join(db.Terms, item => item.TermId, term => term.Id, (item, term) => new { item.ItemId, Term = term }).ToListAsync(cancellationToken))
                .ToLookup(row => row.ItemId, row => row.Term);
            foreach (var change in changes)
            {
                var cursor = new SearchCursor(change.Number.ToString(CultureInfo.InvariantCulture));
                yield return live.TryGetValue(change.ItemId, out var page)
                    ? Document(page, cursor, known.Find(page.Item.Type), [.. terms[change.ItemId].OrderBy(term => term.Taxonomy, StringComparer.Ordinal).ThenBy(term => term.Position)])
                    : new SearchDocument(Id(change.ItemId), "", "/", cursor) { Deleted = true };
            }

            if (changes.Count < PageSize)
            {
                yield break;
            }

            at = changes[^1].Number;
        }
    }

    private static SearchDocument Document(LivePage page, SearchCursor cursor, ContentType? type, List<Term> terms)
    {
        var item = page.Item;
        var culture = CultureInfo.GetCultureInfo(item.Culture);
        var names = terms.Select(term => term.Label.For(culture)).Where(name => name.Length > 0).ToList();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["kind:" + item.Type] = type?.Label.For(culture) ?? item.Type };
        foreach (var term in terms)
        {
            labels[$"tag:{term.Id:N}"] = term.Label.For(culture);
        }

        var body = $"{item.LiveSummary}\n{ContentText.Of(ContentDocument.Parse(page.Document))}".Trim();
        return new SearchDocument(Id(item.Id), item.LiveTitle ?? "", item.LivePath!, cursor)
        {
            Culture = item.Culture,
            Body = body.Length > MaxBody ? body[..MaxBody] : body,
            Category = string.Join('\n', names),
            Picture = item.LivePicture,
            Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["kind"] = [item.Type],
                ["tag"] = [.. terms.Select(term => term.Id.ToString("N"))],
            },
            Labels = labels,
            Numbers = new Dictionary<string, long>(StringComparer.Ordinal) { ["created"] = item.FirstLiveAt!.Value.ToUnixTimeSeconds() },
        };
    }

    private static string Id(Guid item) => item.ToString("N");

    private sealed record LivePage(ContentItem Item, string Document);
}
