namespace CommunityKit.Catalog.Categories;

/// <summary>A wish to make or change a category. Immutable.</summary>
/// <param name="Draft">Says what it is to be, given what it is (null for a new one). Compute only.</param>
public sealed record CategoryRequest(Func<CategoryDraft?, CategoryDraft> Draft)
{
    /// <summary>The category to change; null to go by <see cref="Handle"/>, or to make a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Changes the category that has, or had, this handle; makes one if there is none.</summary>
    public string? Handle { get; init; }

    /// <summary>Refuses when the category has another version by now; null to change whatever is there.</summary>
    public long? ExpectedVersion { get; init; }
}
