using CommunityKit.Cms.Items;
using CommunityKit.Cms.Merging;

namespace CommunityKit.Cms.Editing;

/// <summary>What became of a form that was to be written.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Conflicts">What has to be decided first; then nothing was written.</param>
public sealed record WrittenDraft(SaveResult Result, IReadOnlyList<Conflict> Conflicts)
{
    /// <summary>True when nothing was written because of what others saved: both edits are to be shown.</summary>
    public bool IsOpen => Conflicts.Count > 0 || Result.Outcome == SaveOutcome.Stale;

    /// <summary>True when changes of another editor were put together with those of the form.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Who that was; empty when it was the user, after others.</summary>
    public string TheirName { get; init; } = "";
}
