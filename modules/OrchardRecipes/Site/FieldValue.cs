using System.Text.Json;

namespace CommunityKit.OrchardRecipes.Site;

/// <summary>What a field says, as far as it can be said before pictures, terms and items have their place in the shop.</summary>
internal abstract record FieldValue
{
    /// <summary>Stored as it is.</summary>
    internal sealed record Plain(JsonElement Json) : FieldValue;

    /// <summary>HTML that becomes Markdown.</summary>
    internal sealed record Markup(string Html) : FieldValue;

    /// <summary>Markdown that may hold HTML.</summary>
    internal sealed record Marked(string Markdown) : FieldValue;

    /// <summary>A picture of the other site's library.</summary>
    internal sealed record Picture(string Path, string Alt) : FieldValue;

    /// <summary>Terms by their ids there.</summary>
    internal sealed record Terms(IReadOnlyList<string> Ids) : FieldValue;

    /// <summary>Another item by its id there.</summary>
    internal sealed record Item(string Id) : FieldValue;

    /// <summary>The item of a set of translations in the reader's language.</summary>
    internal sealed record Set(string SetId) : FieldValue;
}
