using System.Globalization;

namespace CommunityKit.Packaging.Problems;

/// <summary>
/// Something that is wrong and how to mend it: a stable code, arguments, and a text per language. Immutable.
/// </summary>
/// <param name="Catalog">Where the texts are.</param>
/// <param name="Code">Stable code, for example <c>CK1004</c>; documented in <c>docs/reference/problems.md</c>.</param>
/// <param name="Arguments">Values for the text's <c>{name}</c> places, by name.</param>
public sealed record Problem(ProblemCatalog Catalog, string Code, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>Single facts behind this problem, in reading order; they fill the text's <c>{details}</c> place.</summary>
    public IReadOnlyList<Problem> Details { get; init; } = [];

    /// <summary>The whole message in a language: what is wrong, with what, what to do.</summary>
    /// <param name="culture">The reader's culture; the current UI culture when null.</param>
    public string Text(CultureInfo? culture = null) => Catalog.Text(this, culture ?? CultureInfo.CurrentUICulture);

    /// <summary>Code and English message, for logs.</summary>
    public override string ToString() => $"{Code}: {Text(CultureInfo.InvariantCulture)}";
}
