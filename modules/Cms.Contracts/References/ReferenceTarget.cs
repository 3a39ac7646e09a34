namespace CommunityKit.Cms.References;

/// <summary>A thing that content refers to. Immutable.</summary>
/// <param name="Key">Stable key within its kind, at most 200 characters.</param>
/// <param name="Title">Its name in the reader's language.</param>
public sealed record ReferenceTarget(string Key, string Title)
{
    /// <summary>Path of its page below the tenant's root; null while visitors cannot see it.</summary>
    public string? Path { get; init; }

    /// <summary>Picture, as a path of the file store or an address below the tenant's root; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>What else helps an editor to tell it from others; may be empty.</summary>
    public string Note { get; init; } = "";
}
