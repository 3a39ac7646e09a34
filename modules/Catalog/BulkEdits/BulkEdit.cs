namespace CommunityKit.Catalog.BulkEdits;

/// <summary>A change of many products that was made at once, kept so that it can be taken back.</summary>
public sealed class BulkEdit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>What was wished, as <see cref="BulkChange"/> in JSON.</summary>
    public string Change { get; init; } = "";

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }
}
