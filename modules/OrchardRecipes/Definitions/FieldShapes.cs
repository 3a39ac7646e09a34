using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Definitions;

/// <summary>What field a value is, told by its members: for types that the recipe uses and does not define.</summary>
internal static class FieldShapes
{
    private static readonly (string Member, string Field)[] Marks =
    [
        ("Html", "HtmlField"),
        ("Markdown", "MarkdownField"),
        ("Paths", "MediaField"),
        ("TermContentItemIds", "TaxonomyField"),
        ("ContentItemIds", "ContentPickerField"),
        ("LocalizationSets", "LocalizationSetContentPickerField"),
        ("UserIds", "UserPickerField"),
        ("Values", "MultiTextField"),
        ("Latitude", "GeoPointField"),
        ("EmbeddedAddress", "YoutubeField"),
        ("Url", "LinkField"),
        ("Text", "TextField"),
    ];

    /// <summary>Name of the field; null when it looks like none.</summary>
    public static string? Guess(Node value)
    {
        if (value.Kind != NodeKind.Object)
        {
            return null;
        }

        foreach (var (member, field) in Marks)
        {
            if (value.Exactly(member) is not null)
            {
                return field;
            }
        }

        return value.Exactly("Value") is { } simple
            ? simple.Kind switch
            {
                NodeKind.Boolean => "BooleanField",
                NodeKind.Number => "NumericField",
                NodeKind.Text when simple.Value.Contains('T', StringComparison.Ordinal) => "DateTimeField",
                NodeKind.Text when simple.Value.Contains(':', StringComparison.Ordinal) => "TimeField",
                NodeKind.Text => "DateField",
                _ => null,
            }
            : null;
    }
}
