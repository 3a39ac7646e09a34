namespace CommunityKit.Cms.Exchange;

/// <summary>What of the shop's content is read.</summary>
public sealed record ContentSelection
{
    /// <summary>Everything.</summary>
    public static ContentSelection All { get; } = new();

    /// <summary>Names of the content types whose items are read; null for all, none for no items.</summary>
    public IReadOnlyCollection<string>? ItemTypes { get; init; }

    /// <summary>Ids of the items that are read; null for all.</summary>
    public IReadOnlyCollection<Guid>? Items { get; init; }

    /// <summary>True to read types made in the admin, taxonomies with their terms, menus and redirects.</summary>
    public bool HasStructure { get; init; } = true;
}
