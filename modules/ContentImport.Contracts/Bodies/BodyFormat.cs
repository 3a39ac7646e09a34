namespace CommunityKit.ContentImport.Bodies;

/// <summary>How a body of another system is written.</summary>
public enum BodyFormat
{
    /// <summary>HTML, whole or in pieces, as good or bad as it is.</summary>
    Html,

    /// <summary>A WordPress body: HTML with the comments of its block editor, or an old one whose paragraphs are blank lines.</summary>
    WordPress,

    /// <summary>Markdown, with HTML in it.</summary>
    Markdown,
}
