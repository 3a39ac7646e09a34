namespace CommunityKit.UI.Admin.Forms;

/// <summary>How a field is entered.</summary>
public enum FieldInput
{
    /// <summary>By the property's type.</summary>
    Auto,

    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines of plain text.</summary>
    Lines,

    /// <summary>Markdown with a preview.</summary>
    Markdown,

    /// <summary>Address of a picture, with a preview and upload.</summary>
    Image,

    /// <summary>A colour.</summary>
    Colour,

    /// <summary>Words separated by commas.</summary>
    Tags,
}
