using CommunityKit.Cms.Editing.Inputs;
using CommunityKit.Cms.Types;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Cms.Editing;

/// <summary>A field in the editor.</summary>
/// <param name="Field">The field.</param>
/// <param name="Input">Its value as the form edits it.</param>
public sealed record FieldForm(ContentField Field, FieldInput Input)
{
    /// <summary>What can be chosen; null where nothing is.</summary>
    public IReadOnlyList<SelectListItem>? Items { get; init; }

    /// <summary>What the names of its inputs begin with.</summary>
    public string Prefix => PrefixOf(Field.Name);

    /// <summary>Name of the first input of a field.</summary>
    public static string NameOf(ContentField field) => PrefixOf(field.Name) + field.Kind switch
    {
        ContentFieldKind.Link => ".Url",
        ContentFieldKind.Picture => ".Path",
        ContentFieldKind.Place => ".Latitude",
        ContentFieldKind.Terms => ".Values",
        _ => ".Value",
    };

    /// <summary>What the names of a field's inputs begin with.</summary>
    public static string PrefixOf(string field) => "f." + field;
}
