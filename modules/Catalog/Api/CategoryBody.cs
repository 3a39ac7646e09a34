namespace CommunityKit.Catalog.Api;

/// <summary>A category on the wire as somebody wants it to be.</summary>
public class CategoryBody
{
    /// <summary>Left out to have it made of the name.</summary>
    public string Handle { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    /// <summary>Path in the shop's file store; null without an icon.</summary>
    public string? Icon { get; set; }

    /// <summary>Handle of the category above; null at the top.</summary>
    public string? Parent { get; set; }

    /// <summary>Place among its siblings, from 0; null for where it is, a new one at the end.</summary>
    public int? Position { get; set; }
}
