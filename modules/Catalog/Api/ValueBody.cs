namespace CommunityKit.Catalog.Api;

/// <summary>What a product is by one of the shop's attributes, on the wire: one of the members, as the attribute's kind asks.</summary>
public sealed class ValueBody
{
    public string Attribute { get; set; } = "";

    /// <summary>Keys of choices; <c>yes</c> or <c>no</c> for a question.</summary>
    public IReadOnlyList<string>? Keys { get; set; }

    public LocalizedText? Text { get; set; }

    public decimal? Number { get; set; }
}
