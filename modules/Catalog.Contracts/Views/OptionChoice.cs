namespace CommunityKit.Catalog.Views;

/// <summary>An option of a product, for example its size.</summary>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="Values">The values in order.</param>
public sealed record OptionChoice(string Name, IReadOnlyList<ValueChoice> Values)
{
    /// <summary>Label of the chosen value; null while none is chosen.</summary>
    public string? Chosen => Values.FirstOrDefault(value => value.IsChosen)?.Label;
}
