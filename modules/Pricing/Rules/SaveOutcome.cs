namespace CommunityKit.Pricing.Rules;

/// <summary>What became of a wish.</summary>
public enum SaveOutcome
{
    Created,
    Updated,
    Unchanged,
    Deleted,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>Somebody else changed it meanwhile.</summary>
    Stale,

    /// <summary>It breaks rules.</summary>
    Refused,
}
