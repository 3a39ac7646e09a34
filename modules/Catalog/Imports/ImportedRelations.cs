using CommunityKit.Catalog.Queries;

namespace CommunityKit.Catalog.Imports;

/// <summary>What a product of a file names in the shop.</summary>
/// <param name="Categories">Ids of its categories, the primary one first.</param>
/// <param name="Parts">What a set is made of, one of each; empty else.</param>
/// <param name="PartsPrice">Price of the parts together, minor units.</param>
internal sealed record ImportedRelations(IReadOnlyList<Guid> Categories, IReadOnlyList<BundlePart> Parts, long PartsPrice)
{
    public static ImportedRelations None { get; } = new([], [], 0);

    /// <summary>The parts by the item numbers that the file names them with.</summary>
    public IReadOnlyDictionary<string, Guid> BySku { get; init; } = new Dictionary<string, Guid>(StringComparer.Ordinal);

    /// <summary>Products to show beside it.</summary>
    public IReadOnlyList<Guid> Related { get; init; } = [];
}
