using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.UI.Rendering;

/// <summary>Builds a small piece of HTML. Element and attribute names are trusted, values and texts are encoded.</summary>
internal sealed class Markup(HtmlEncoder encoder)
{
    private readonly StringBuilder _html = new(256);

    /// <summary>Value of a boolean attribute: present or absent.</summary>
    public static string? Flag(bool on) => on ? "" : null;

    /// <summary>A start tag; attributes whose value is null are left out.</summary>
    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            _html.Append(' ').Append(key);
            if (value.Length > 0)
            {
                _html.Append("=\"").Append(encoder.Encode(value)).Append('"');
            }
        }

        _html.Append('>');
        return this;
    }

    public Markup Close(string name)
    {
        _html.Append("</").Append(name).Append('>');
        return this;
    }

    public Markup Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _html.Append(encoder.Encode(text));
        }

        return this;
    }

    public Markup Element(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close(name);

    /// <summary>HTML that is already safe.</summary>
    public Markup Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public Markup Raw(IHtmlContent html)
    {
        using var writer = new StringWriter(_html, System.Globalization.CultureInfo.InvariantCulture);
        html.WriteTo(writer, encoder);
        return this;
    }

    public HtmlString ToHtml() => new(_html.ToString());

    public override string ToString() => _html.ToString();
}
