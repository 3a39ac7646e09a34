using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Types;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Translating;

/// <summary>What is not translated, by type and language, and which translations are outdated.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Translations)]
public sealed class ReportController(IDbContextFactory<CmsDb> reading, ContentTypes types, ISettings<ShopSettings> shop) : Controller
{
    private const int PageSize = 50;

    /// <summary>So many translations are compared with their sources at most.</summary>
    private const int MaxCompared = 200;

    private static readonly Keyset<MissingTranslation> ByTitle = Keyset<MissingTranslation>.By(row => row.Title).ThenBy(row => row.Id);

    [HttpGet("")]
    public async Task<IActionResult> Show(string? type, string? culture, string? after, CancellationToken cancellationToken)
    {
        var known = await types.AllAsync(cancellationToken);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var items = db.Items.Where(i => i.DeletedAt == null);
        var there = await items.GroupBy(i => new { i.Type, i.Culture }).Select(g => new { g.Key.Type, g.Key.Culture, Count = g.Count() }).ToListAsync(cancellationToken);
        var sets = await items.Select(i => new { i.Type, i.SetId }).Distinct().GroupBy(i => i.Type).Select(g => new { Type = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var report = new TranslationReport(
            shop.Current.Cultures,
            [.. known.All.Join(sets, t => t.Name, s => s.Type, (t, s) => (t, s.Count))],
            there.ToDictionary(row => (row.Type, row.Culture), row => row.Count))
        {
            Outdated = await OutdatedAsync(db, cancellationToken),
        };
        if (type is null || culture is null || known.Find(type) is not { } chosen || !shop.Current.Cultures.Contains(culture, StringComparer.Ordinal))
        {
            return View("Translations", report);
        }

        var page = await ByTitle.PageAsync(Missing(items, type, culture, shop.Current.DefaultCulture), after, PageSize, cancellationToken);
        return View("Translations", report with { Type = chosen, Culture = culture, Missing = page.Rows, Next = page.Next });
    }

    /// <summary>One item of each set that lacks the language: that in the shop's own, else the first.</summary>
    private static IQueryable<MissingTranslation> Missing(IQueryable<ContentItem> items, string type, string culture, string own) => items
        .Where(i => i.Type == type
            && !items.Any(other => other.SetId == i.SetId && other.Culture == culture)
            && (i.Culture == own || (!items.Any(other => other.SetId == i.SetId && other.Culture == own) && i.Culture == items.Where(other => other.SetId == i.SetId).Min(other => other.Culture))))
        .Select(i => new MissingTranslation { Id = i.Id, Title = i.Title, Culture = i.Culture });

    private static async Task<IReadOnlyList<OutdatedTranslation>> OutdatedAsync(CmsDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Translations
            .Join(db.Items.Where(i => i.DeletedAt == null), t => t.ItemId, i => i.Id, (t, i) => new { Translation = t, Item = i })
            .Join(
                db.Items.Where(i => i.DeletedAt == null),
                row => row.Translation.SourceId,
                source => source.Id,
                (row, source) => new { row.Item.Id, row.Item.Title, row.Item.Culture, row.Translation.SourceToken, Then = row.Translation.Source, source.Token, Now = source.Draft })
            .Where(row => row.Token != row.SourceToken && row.Now != row.Then)
            .OrderBy(row => row.Title).ThenBy(row => row.Id)
            .Take(MaxCompared)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows
                .Select(row => new OutdatedTranslation(
                    row.Id, row.Title, row.Culture, TranslatedTexts.StateOf(ContentDocument.Parse(row.Then), ContentDocument.Parse(row.Now), ContentDocument.Empty).Outdated))
                .Where(row => row.Changes > 0),
        ];
    }
}
