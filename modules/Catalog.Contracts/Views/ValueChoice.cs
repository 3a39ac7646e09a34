namespace CommunityKit.Catalog.Views;

/// <summary>A value of an option.</summary>
/// <param name="Label">Text in the reader's language.</param>
/// <param name="State">Whether it can be chosen.</param>
public sealed record ValueChoice(string Label, ValueState State)
{
    /// <summary>Address of the page with this value chosen; null when it cannot be chosen.</summary>
    public string? Url { get; init; }

    /// <summary>True for the chosen value.</summary>
    public bool IsChosen { get; init; }
}
