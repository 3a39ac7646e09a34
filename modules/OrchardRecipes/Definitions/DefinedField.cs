namespace CommunityKit.OrchardRecipes.Definitions;

/// <summary>A field of a part.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds, for example <c>TextField</c>.</param>
internal sealed record DefinedField(string Name, string Kind)
{
    public string DisplayName { get; init; } = "";

    public string Hint { get; init; } = "";

    public bool IsRequired { get; init; }

    public decimal Position { get; init; }

    public string Editor { get; init; } = "";

    /// <summary>Values that can be chosen, with what editors read.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>Id of the item that holds the terms of a field of terms.</summary>
    public string TaxonomyId { get; init; } = "";
}
