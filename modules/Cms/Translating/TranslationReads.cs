using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Translating;

/// <summary>Which languages content is in, and whether translations follow their sources.</summary>
public sealed class TranslationReads(IDbContextFactory<CmsDb> reading)
{
    /// <summary>Name of a language in itself.</summary>
    public static string NameOf(string culture) => CultureInfo.GetCultureInfo(culture).NativeName;

    /// <summary>Path of the page where an item is translated.</summary>
    public static string PathOf(Guid itemId) => $"/{ContentPaths.Items}/{itemId}/translate";

    /// <summary>The items of a set in their languages, deleted ones left out.</summary>
    public async Task<IReadOnlyList<SetMember>> SetAsync(Guid setId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Items.Where(i => i.SetId == setId && i.DeletedAt == null).OrderBy(i => i.Culture)
            .Select(i => new SetMember(i.Id, i.Culture, i.Title) { SourceId = db.Translations.Where(t => t.ItemId == i.Id).Select(t => (Guid?)t.SourceId).FirstOrDefault() })
            .ToListAsync(cancellationToken);
    }

    /// <summary>How a translation stands to its source; null for an item that is none, or whose source is gone.</summary>
    public async Task<TranslationState?> StateAsync(Guid itemId, ContentDocument document, CancellationToken cancellationToken) =>
        await FindAsync(itemId, cancellationToken) is var (translation, source)
            ? TranslatedTexts.StateOf(ContentDocument.Parse(translation.Source), source.Document(), document)
            : null;

    /// <summary>What an item was translated from, and that item as it is now.</summary>
    public async Task<(Translation Translation, ContentItem Source)?> FindAsync(Guid itemId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var row = await db.Translations.Where(t => t.ItemId == itemId)
            .Join(db.Items.Where(i => i.DeletedAt == null), t => t.SourceId, i => i.Id, (t, i) => new { Translation = t, Source = i })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : (row.Translation, row.Source);
    }
}
