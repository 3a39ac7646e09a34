using CommunityKit.Monetary;
using CommunityKit.Texts;

namespace CommunityKit.Pricing;

/// <summary>A value inside a <see cref="PriceNote"/>: just one of the three is set.</summary>
public sealed record NoteArgument
{
    /// <summary>The same in every language: a code, a number.</summary>
    public string? Text { get; init; }

    /// <summary>A text that the shop wrote in several languages, such as the name of an offer.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>An amount, written as the reader's language does.</summary>
    public Money? Amount { get; init; }

    /// <summary>A value that is the same in every language.</summary>
    /// <param name="text">The value.</param>
    public static NoteArgument Of(string text) => new() { Text = text };

    /// <summary>A text in several languages.</summary>
    /// <param name="name">The text.</param>
    public static NoteArgument Of(LocalizedText name) => new() { Name = name };

    /// <summary>An amount.</summary>
    /// <param name="amount">The amount.</param>
    public static NoteArgument Of(Money amount) => new() { Amount = amount };
}
