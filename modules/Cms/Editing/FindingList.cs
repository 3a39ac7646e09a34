using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Cms.Editing;

/// <summary>Findings with links to their places.</summary>
/// <param name="Findings">The findings.</param>
/// <param name="EditorUrl">Address of the editor, from another page; empty in the editor itself.</param>
public sealed record FindingList(IReadOnlyList<Finding> Findings, string EditorUrl)
{
    /// <summary>Where a finding is mended; null when it is about the whole.</summary>
    public string? LinkOf(Finding finding) => finding switch
    {
        { Url: { } url } => url,
        { Target: { } target } => $"{EditorUrl}#{target}",
        { Field.Length: > 0 } => $"{EditorUrl}#{TagBuilder.CreateSanitizedId(finding.Field, "_")}",
        _ => null,
    };
}
