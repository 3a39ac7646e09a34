using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.UI.Rendering;

/// <summary>What the contents of a slot or the blocks of a page rendered. Write it to the page once.</summary>
public sealed class RenderedParts : IHtmlContent
{
    private readonly IReadOnlyList<IHtmlContent> _parts;

    internal RenderedParts(IReadOnlyList<IHtmlContent> parts) => _parts = parts;

    /// <summary>True when nothing was rendered, so that a heading or frame around it can be left out.</summary>
    public bool IsEmpty => _parts.Count == 0;

    internal static RenderedParts Empty { get; } = new([]);

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in _parts)
        {
            part.WriteTo(writer, encoder);
        }
    }
}
