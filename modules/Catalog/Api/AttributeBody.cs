using CommunityKit.Catalog.Attributes;

namespace CommunityKit.Catalog.Api;

/// <summary>One of the shop's attributes on the wire.</summary>
public sealed class AttributeBody
{
    /// <summary>Names it for good; in a request the address says it.</summary>
    public string? Code { get; set; }

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public AttributeKind Kind { get; set; }

    public LocalizedText Unit { get; set; } = LocalizedText.Empty;

    public int Position { get; set; }

    public bool Filter { get; set; } = true;

    public bool Shown { get; set; } = true;

    /// <summary>Choices in order, label by key; for a choice only.</summary>
    public IReadOnlyList<AttributeChoiceBody> Choices { get; set; } = [];
}
