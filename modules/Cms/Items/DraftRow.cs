using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Items;

/// <summary>The working copy of an item within a unit of work: its history is written and its token moved on in one place.</summary>
internal sealed class DraftRow
{
    private readonly CmsDb _db;
    private readonly DateTimeOffset _now;

    private DraftRow(CmsDb db, DateTimeOffset now, ContentItem item) => (_db, _now, Item, LastVersion) = (db, now, item, item.LastVersion);

    /// <summary>The row as it was read.</summary>
    public ContentItem Item { get; }

    /// <summary>Number of the newest version, those of this unit of work included.</summary>
    public int LastVersion { get; private set; }

    private bool IsUnsaved => Item.SavedToken != Item.Token;

    /// <summary>Reads the row; null when there is no such item or it was deleted.</summary>
    public static async Task<DraftRow?> FindAsync(Transaction transaction, Guid id, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CmsDb>();
        var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.DeletedAt == null, cancellationToken);
        return item is null ? null : new(db, transaction.Now, item);
    }

    /// <summary>A row that was read in this unit of work, or is new in it.</summary>
    public static DraftRow Of(Transaction transaction, ContentItem item) => new(transaction.Context<CmsDb>(), transaction.Now, item);

    /// <summary>The answer to a change that began with an older working copy.</summary>
    public SaveResult Stale() =>
        new(SaveOutcome.Stale) { Id = Item.Id, Token = Item.Token, Theirs = Item.Document(), They = new(Item.DraftById, Item.DraftBy) };

    /// <summary>What another editor typed and never saved goes into the history before somebody else changes it.</summary>
    public void KeepWorkOfOthers(Editor editor)
    {
        if (IsUnsaved && Item.DraftById != editor.Id)
        {
            Add(Item.Draft, VersionKind.HandedOver, new Editor(Item.DraftById, Item.DraftBy), Item.DraftAt);
        }
    }

    /// <summary>Puts a document into the history.</summary>
    public int Add(string document, VersionKind kind, Editor editor, DateTimeOffset? at = null, int? of = null)
    {
        _db.Versions.Add(new ContentVersion
        {
            ItemId = Item.Id,
            Number = ++LastVersion,
            Document = document,
            Kind = kind,
            At = at ?? _now,
            By = editor.Name,
            ById = editor.Id,
            Of = of,
        });
        return LastVersion;
    }

    /// <summary>
    /// Writes the working copy and moves the token on, if nobody was faster. Invariant: of all changes that began with one token at most one is
    /// written.
    /// </summary>
    public async Task<bool> TryWriteAsync(ContentDocument document, Editor editor, bool isSaved, CancellationToken cancellationToken)
    {
        await _db.SaveChangesAsync(cancellationToken);
        var (json, title, token) = (document.ToJson(), Clip(document.Text(CommonFields.Title), ContentItem.MaxTitle), Item.Token + 1);
        return await _db.Items
            .Where(i => i.Id == Item.Id && i.Token == Item.Token && i.DeletedAt == null)
            .TryUpdateAsync(
                set => set
                    .SetProperty(i => i.Draft, json)
                    .SetProperty(i => i.Title, title)
                    .SetProperty(i => i.DraftAt, _now)
                    .SetProperty(i => i.DraftBy, editor.Name)
                    .SetProperty(i => i.DraftById, editor.Id)
                    .SetProperty(i => i.LastVersion, LastVersion)
                    .SetProperty(i => i.SavedToken, i => isSaved ? token : i.SavedToken)
                    .SetProperty(i => i.Token, token),
                cancellationToken);
    }

    public static string Clip(string text, int length)
    {
        text = text.Trim();
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
