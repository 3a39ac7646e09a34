namespace CommunityKit.Catalog.Attributes;

/// <summary>Something that the shop says of its goods in one way, so that shoppers can compare and filter by it.</summary>
public sealed class AttributeDefinition
{
    public const int MaxCode = 40;

    private AttributeDefinition()
    {
    }

    /// <summary>Names it for good, in files, addresses and on products.</summary>
    public string Code { get; private init; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public AttributeKind Kind { get; private init; }

    /// <summary>Behind the number, for example <c>cm</c>; empty for none.</summary>
    public LocalizedText Unit { get; private set; } = LocalizedText.Empty;

    public int Position { get; private set; }

    /// <summary>True when lists can be filtered by it.</summary>
    public bool IsFilter { get; private set; }

    /// <summary>True when the product page tells it.</summary>
    public bool IsShown { get; private set; }

    public long Version { get; private set; }

    public static AttributeDefinition New(string code, AttributeKind kind) => new() { Code = code, Kind = kind };

    internal void Change(AttributeDraft draft)
    {
        Name = Name.Equals(draft.Name) ? Name : draft.Name;
        Unit = Unit.Equals(draft.Unit) ? Unit : draft.Unit;
        Position = draft.Position;
        IsFilter = draft.IsFilter;
        IsShown = draft.IsShown;
    }
}
