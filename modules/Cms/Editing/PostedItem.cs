using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Editing;

/// <summary>What an editor's form sent.</summary>
/// <param name="Token">Token of the working copy that the form began with.</param>
/// <param name="Base">What the form began with; null when the form does not say.</param>
/// <param name="Document">What the form says.</param>
public sealed record PostedItem(long Token, ContentDocument? Base, ContentDocument Document)
{
    /// <summary>True when a block that the form began with neither came back nor was removed: the form was not whole.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>True when a row of a list came, went or moved: the form is to be shown again.</summary>
    public bool HasRowChange { get; init; }

    /// <summary>Ids of blocks that the editor removed.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];
}
