using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;

namespace CommunityKit.Cms.Items;

/// <summary>Makes an item with a working copy; nothing of it is live.</summary>
public sealed class CreateItem(IUnitOfWork work)
{
    /// <param name="type">Name of its content type.</param>
    /// <param name="culture">Its language.</param>
    /// <param name="setId">The set of translations that it joins; null for a new one.</param>
    /// <param name="document">What it says.</param>
    /// <param name="editor">Who makes it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<SaveResult> RunAsync(
        string type, string culture, Guid? setId, ContentDocument document, Editor editor, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        return work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var db = transaction.Context<CmsDb>();
                var item = Begin(db, transaction.Now, id, type, culture, setId ?? id, document, editor);
                AuditEntry.Add(db, transaction.Now, item, AuditKind.Created, editor);
                await db.SaveChangesAsync(ct);
                return new SaveResult(SaveOutcome.Done) { Id = id, Token = 1 };
            },
            cancellationToken);
    }

    internal static ContentItem Begin(
        CmsDb db, DateTimeOffset now, Guid id, string type, string culture, Guid setId, ContentDocument document, Editor editor) =>
        db.Items.Add(new ContentItem
        {
            Id = id,
            Type = type,
            Culture = culture,
            SetId = setId,
            Token = 1,
            Draft = document.ToJson(),
            DraftAt = now,
            DraftBy = editor.Name,
            DraftById = editor.Id,
            Title = DraftRow.Clip(document.Text(CommonFields.Title), ContentItem.MaxTitle),
            CreatedAt = now,
            Authors = ReviewRules.WithAuthor("", editor.Id),
        }).Entity;
}
