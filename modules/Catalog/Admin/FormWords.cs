using CommunityKit.Catalog.Attributes;

namespace CommunityKit.Catalog.Admin;

/// <summary>What the form of a product needs to turn ids into words and back.</summary>
internal sealed record FormWords(AttributeSet Attributes, PartLines Parts, IReadOnlyDictionary<string, Guid> Related, (string Yes, string No) YesNo)
{
    /// <summary>Handles of products.</summary>
    public List<string> HandlesOf(IEnumerable<Guid> ids)
    {
        var byId = Related.ToDictionary(pair => pair.Value, pair => pair.Key);
        return [.. ids.Select(id => byId.GetValueOrDefault(id)).OfType<string>()];
    }
}
