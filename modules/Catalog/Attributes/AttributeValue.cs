namespace CommunityKit.Catalog.Attributes;

/// <summary>A value that products may have: chosen by the shop for a choice, learnt from the products for a text.</summary>
public sealed class AttributeValue
{
    public const int MaxKey = 60;

    public string AttributeCode { get; private init; } = "";

    /// <summary>Names it within the attribute and in addresses.</summary>
    public string Key { get; private init; } = "";

    public LocalizedText Label { get; private set; } = LocalizedText.Empty;

    public int Position { get; private set; }

    public static AttributeValue Of(string attributeCode, string key) => new() { AttributeCode = attributeCode, Key = key };

    public void Change(LocalizedText label, int position)
    {
        Label = Label.Equals(label) ? Label : label;
        Position = position;
    }
}
