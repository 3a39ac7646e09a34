using CommunityKit.Catalog.Api;
using CommunityKit.Catalog.Data;

namespace CommunityKit.Catalog.Products;

/// <summary>A wish to make or change a product. Immutable.</summary>
/// <param name="Draft">
/// Says what the product is to be, given what it is (null for a new one). Runs inside the transaction, maybe more than once: compute only.
/// </param>
public sealed record ProductRequest(Func<ProductDraft?, ProductDraft> Draft)
{
    /// <summary>The product to change; null to go by <see cref="Handle"/>, or to make a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Changes the product that has, or had, this handle; makes one if there is none.</summary>
    public string? Handle { get; init; }

    /// <summary>Refuses when the product has another version by now; null to change whatever is there.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Refuses when the product was changed since this change of it; null to change whatever is there.</summary>
    public long? ExpectedChange { get; init; }

    /// <summary>Adds rows that are written in the same transaction, once the change has its number. Compute only.</summary>
    public Action<CatalogDb, Product>? Alongside { get; init; }

    /// <summary>Leaves out SKUs that belong to other products instead of refusing.</summary>
    public bool DropsTakenSkus { get; init; }

    /// <summary>Makes a repeated request harmless.</summary>
    public RepeatKey? RepeatKey { get; init; }
}
