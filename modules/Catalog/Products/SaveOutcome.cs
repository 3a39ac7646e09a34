namespace CommunityKit.Catalog.Products;

/// <summary>What a request to change something led to.</summary>
public enum SaveOutcome
{
    Created,
    Updated,

    /// <summary>It was there in just this form.</summary>
    Unchanged,

    Deleted,

    /// <summary>An earlier request with the same key did it already.</summary>
    Repeated,

    NotFound,

    /// <summary>Somebody else changed it since it was read.</summary>
    Stale,

    /// <summary>It breaks rules; nothing was changed.</summary>
    Refused,
}
