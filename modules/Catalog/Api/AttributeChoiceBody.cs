namespace CommunityKit.Catalog.Api;

/// <summary>A choice of an attribute on the wire.</summary>
public sealed class AttributeChoiceBody
{
    public string Key { get; set; } = "";

    public LocalizedText Label { get; set; } = LocalizedText.Empty;
}
