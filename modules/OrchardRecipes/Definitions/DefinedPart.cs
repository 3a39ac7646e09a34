namespace CommunityKit.OrchardRecipes.Definitions;

/// <summary>A part as a type has it.</summary>
/// <param name="PartName">What it is, for example <c>BagPart</c>.</param>
/// <param name="Name">What the type calls it, which items use; mostly the same.</param>
internal sealed record DefinedPart(string PartName, string Name)
{
    public string DisplayName { get; init; } = "";

    public decimal Position { get; init; }

    /// <summary>Names of the types that a bag or a list holds.</summary>
    public IReadOnlyList<string> Contained { get; init; } = [];
}
