namespace CommunityKit.Catalog.BulkEdits;

/// <summary>One product of a bulk edit.</summary>
public sealed class BulkEditRow
{
    public Guid EditId { get; init; }

    public Guid ProductId { get; init; }

    /// <summary>What the edit replaced, as <see cref="BulkState"/> in JSON.</summary>
    public string Before { get; init; } = "";

    /// <summary>Number of the change that the edit was: with another one the product was changed since and is left alone.</summary>
    public long ChangeNumber { get; init; }
}
