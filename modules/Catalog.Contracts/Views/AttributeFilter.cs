namespace CommunityKit.Catalog.Views;

/// <summary>A filter by one of the shop's attributes. Immutable.</summary>
/// <param name="Name">Name of the field, for example <c>a.material</c>; for a number <c>.min</c> and <c>.max</c> are put behind it.</param>
/// <param name="Label">Name of the attribute in the reader's language.</param>
public sealed record AttributeFilter(string Name, string Label)
{
    /// <summary>Values to choose from, any of which fits; empty for a number.</summary>
    public IReadOnlyList<FilterChoice> Choices { get; init; } = [];

    /// <summary>True for a number, filtered from <see cref="Min"/> to <see cref="Max"/>.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Lowest number as typed.</summary>
    public string Min { get; init; } = "";

    /// <summary>Highest number as typed.</summary>
    public string Max { get; init; } = "";

    /// <summary>Unit of the number in the reader's language; may be empty.</summary>
    public string Unit { get; init; } = "";
}
