using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Forms;

/// <summary>One field to render.</summary>
/// <param name="Explorer">The property and its value.</param>
/// <param name="Name">Full name in the form.</param>
internal sealed record FieldRequest(ModelExplorer Explorer, string Name)
{
    public string? Type { get; init; }

    public string? Label { get; init; }

    public string? Hint { get; init; }

    public string? Autocomplete { get; init; }

    public IEnumerable<SelectListItem>? Items { get; init; }

    public int Rows { get; init; } = 4;

    /// <summary>True where the receiver of the form stores files that come along.</summary>
    public bool Uploads { get; init; }

    /// <summary>Further attributes of the input.</summary>
    public IReadOnlyList<(string Name, string? Value)> Attributes { get; init; } = [];
}
