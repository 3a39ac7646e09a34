namespace CommunityKit.Cms.Editing;

/// <summary>Something that keeps a document from going live, or that an editor should know.</summary>
/// <param name="Field">Name of the form's field that it is about; empty for the whole.</param>
/// <param name="Message">What it is, in the reader's language.</param>
/// <param name="IsStop">True when nothing goes live before it is mended.</param>
public sealed record Finding(string Field, string Message, bool IsStop)
{
    /// <summary>Id of the place in the editor, when that is not the field itself; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>Address of the page where it is mended, when that is not the editor; null for the editor.</summary>
    public string? Url { get; init; }
}
