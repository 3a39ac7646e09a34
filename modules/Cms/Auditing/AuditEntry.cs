using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Auditing;

/// <summary>Who did what with which item, when. Written with what was done, in one unit of work; never changed.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; set; }

    public Guid ItemId { get; set; }

    /// <summary>Its title then.</summary>
    public required string Title { get; set; }

    public AuditKind Action { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    /// <summary>Account; null for the shop itself, such as a schedule.</summary>
    public Guid? ById { get; set; }

    /// <summary>Number of the version that it was about.</summary>
    public int? Number { get; set; }

    /// <summary>The time that was given.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>What was said to it.</summary>
    public string? Note { get; set; }

    /// <summary>Writes an entry with the unit of work's other changes.</summary>
    internal static void Add(
        CmsDb db, DateTimeOffset now, ContentItem item, AuditKind action, Editor editor, int? number = null, DateTimeOffset? due = null, string? note = null) =>
        db.Audit.Add(new AuditEntry
        {
            Id = Guid.CreateVersion7(),
            ItemId = item.Id,
            Title = item.Title,
            Action = action,
            At = now,
            By = editor.Name,
            ById = editor.Id,
            Number = number,
            Due = due?.ToUniversalTime(),
            Note = note,
        });
}
