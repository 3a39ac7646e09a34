using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Rendering;

internal static class TagHelperAttributes
{
    /// <summary>Razor gives an attribute whose expression is null as an empty string; it means the same.</summary>
    public static string? OrNull(this string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Adds a class before those that the view gave.</summary>
    public static void AddClass(this TagHelperAttributeList attributes, string name)
    {
        var given = attributes["class"]?.Value?.ToString();
        attributes.SetAttribute("class", string.IsNullOrEmpty(given) ? name : $"{name} {given}");
    }
}
