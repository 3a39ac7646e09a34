using CommunityKit.Catalog.Api;

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

    /// <summary>Leaves out SKUs that belong to other products instead of refusing.</summary>
    public bool DropsTakenSkus { get; init; }

    /// <summary>Makes a repeated request harmless.</summary>
    public RepeatKey? RepeatKey { get; init; }
}
