namespace CommunityKit.Cms.References;

/// <summary>The page on which an editor chooses what a field refers to.</summary>
/// <param name="Title">Title of the item.</param>
/// <param name="Url">Address of its editor.</param>
/// <param name="Field">Name of the input that is filled.</param>
/// <param name="Kind">Wire name of the kind that is shown.</param>
/// <param name="Kinds">What can be chosen: wire name and label.</param>
/// <param name="Words">What was searched for.</param>
/// <param name="Found">What was found.</param>
public sealed record ChoosePage(
    string Title, string Url, string Field, string Kind, IReadOnlyList<(string Name, string Label)> Kinds, string Words, IReadOnlyList<ReferenceTarget> Found);
