using CommunityKit.Cms.Checks;
using CommunityKit.Cms.Comments;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Scheduling;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Translating;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Editing;

/// <summary>Puts the editor's page together.</summary>
public sealed class EditorPages(
    IDbContextFactory<CmsDb> reading,
    FieldForms fields,
    BlockForms blocks,
    ContentChecks checks,
    CommentReads comments,
    TranslationReads translations,
    ReviewedTypes reviewed,
    PageUrls urls,
    ContentTypes types,
    ISettings<ShopSettings> shop)
{
    private const int ShownVersions = 12;

    /// <summary>The row of an item, deleted ones too.</summary>
    public async Task<ContentItem?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Items.FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
    }

    /// <summary>The type of an item; one without own fields when its type is gone, so that its content can still be reached.</summary>
    public async ValueTask<ContentType> TypeOfAsync(ContentItem item, CancellationToken cancellationToken) =>
        (await types.AllAsync(cancellationToken)).Find(item.Type) ?? new ContentType(item.Type, LocalizedText.Of("en", item.Type));

    /// <summary>The page for a document: the working copy, or what a form says that could not be saved.</summary>
    public async Task<EditorPage> BuildAsync(
        ContentItem item, ContentDocument document, ContentDocument origin, long token, IReadOnlySet<string> open, CancellationToken cancellationToken)
    {
        var type = await TypeOfAsync(item, cancellationToken);
        var set = await translations.SetAsync(item.SetId, cancellationToken);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return new EditorPage
        {
            Id = item.Id,
            Type = type,
            Culture = item.Culture,
            State = item.State,
            Token = token,
            Base = BaseText.Write(origin),
            Main = await fields.OfAsync(ItemFields.Main(type), document, cancellationToken),
            About = await fields.OfAsync(ItemFields.About(type), document, cancellationToken),
            Blocks = blocks.Of(document.Blocks, open),
            Choices = blocks.Choices(),
            Versions = await VersionsAsync(db, item.Id, ShownVersions, cancellationToken),
            Schedule = await db.Schedule.Where(s => s.ItemId == item.Id && (s.State == ScheduleState.Waiting || s.State == ScheduleState.Failed))
                .OrderBy(s => s.At).ToListAsync(cancellationToken),
            Findings = await checks.RunAsync(item, type, document, cancellationToken),
            NeedsReview = reviewed.Demands(type),
            Review = item.Review,
            ReviewBy = item.ReviewBy ?? "",
            ReviewNote = item.ReviewNote ?? "",
            ReviewAt = item.ReviewAt,
            Threads = (await comments.ThreadsAsync(item.Id, cancellationToken)).ToLookup(thread => thread.First.Anchor, StringComparer.Ordinal),
            Translations = [.. Others(item, set)],
            MissingCultures = [.. shop.Current.Cultures.Except(set.Select(other => other.Culture).Append(item.Culture), StringComparer.Ordinal)],
            LiveUrl = item is { LiveVersion: not null, LivePath: { } path } ? urls.Of(path) : null,
            LiveVersion = item.LiveVersion,
            DraftBy = item.DraftBy,
            DraftAt = item.DraftAt,
            Url = urls.Of($"/{ContentPaths.Items}/{item.Id}"),
        };
    }

    private IEnumerable<OtherLanguage> Others(ContentItem item, IReadOnlyList<SetMember> set)
    {
        var source = set.FirstOrDefault(member => member.Id == item.Id)?.SourceId;
        return set.Where(other => other.Id != item.Id).Select(other => new OtherLanguage(
            other.Culture,
            urls.Of($"/{ContentPaths.Items}/{other.Id}"),
            other.Id == source ? urls.Of(TranslationReads.PathOf(item.Id)) : $"{urls.Of(TranslationReads.PathOf(other.Id))}?from={item.Id}"));
    }

    /// <summary>The history, newest first.</summary>
    public static Task<List<VersionEntry>> VersionsAsync(CmsDb db, Guid id, int limit, CancellationToken cancellationToken) => db.Versions
        .Where(v => v.ItemId == id)
        .OrderByDescending(v => v.Number)
        .Take(limit)
        .Select(v => new VersionEntry(v.Number, v.Kind, v.At, v.By, v.Of))
        .ToListAsync(cancellationToken);
}
