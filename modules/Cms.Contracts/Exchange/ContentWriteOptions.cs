namespace CommunityKit.Cms.Exchange;

/// <summary>How records are written.</summary>
/// <param name="By">Name for the history, for example <c>WordPress</c>; at most 120 characters.</param>
public sealed record ContentWriteOptions(string By)
{
    /// <summary>True to say what would happen and write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// True to write over what editors made or changed, and to bring back what they deleted: for putting an archive back. Their work stays in
    /// the history. Otherwise it is kept as it is, with the warning <c>edited-here</c> or <c>deleted-here</c> when the record says something new.
    /// </summary>
    public bool ReplacesEdits { get; init; }

    /// <summary>
    /// True to put live what was live elsewhere without the checks that editors have to pass. Otherwise an item that fails them is written as a
    /// draft, with warnings that say why.
    /// </summary>
    public bool SkipsChecks { get; init; }
}
