using CommunityKit.Cms.Types;
using CommunityKit.OrchardRecipes.Definitions;

namespace CommunityKit.OrchardRecipes.Writing;

/// <summary>What the fields of Orchard Core are in the shop's content types.</summary>
internal static class FieldKinds
{
    /// <summary>Null for a field that has no counterpart.</summary>
    public static ContentFieldKind? Of(DefinedField field) => field.Kind switch
    {
        "TextField" when field.Options.Count > 0 => ContentFieldKind.Choice,
        "TextField" => field.Editor == "TextArea" ? ContentFieldKind.Lines : ContentFieldKind.Text,
        "TimeField" => ContentFieldKind.Text,
        "MultiTextField" => ContentFieldKind.Lines,
        "HtmlField" or "MarkdownField" => ContentFieldKind.Markdown,
        "BooleanField" => ContentFieldKind.Boolean,
        "NumericField" => ContentFieldKind.Number,
        "DateField" or "DateTimeField" => ContentFieldKind.Instant,
        "LinkField" or "YoutubeField" => ContentFieldKind.Link,
        "MediaField" => ContentFieldKind.Picture,
        "TaxonomyField" => ContentFieldKind.Terms,
        "ContentPickerField" or "LocalizationSetContentPickerField" => ContentFieldKind.Reference,
        "GeoPointField" => ContentFieldKind.Place,
        _ => null,
    };
}
