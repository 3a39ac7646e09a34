using System.Collections.Frozen;

namespace CommunityKit.Catalog.Brands;

/// <summary>The brands of the shop. Immutable, thread-safe.</summary>
public sealed class BrandSet(IReadOnlyList<Brand> brands)
{
    private readonly FrozenDictionary<string, Brand> _byHandle = brands.ToFrozenDictionary(brand => brand.Handle, StringComparer.Ordinal);
    private readonly FrozenDictionary<Guid, Brand> _byId = brands.ToFrozenDictionary(brand => brand.Id);

    public IReadOnlyList<Brand> All { get; } = [.. brands.OrderBy(brand => brand.Handle, StringComparer.Ordinal)];

    public Brand? Find(string handle) => _byHandle.GetValueOrDefault(handle);

    public Brand? Find(Guid id) => _byId.GetValueOrDefault(id);
}
