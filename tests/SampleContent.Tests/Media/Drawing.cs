using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SampleContent.Tests.Media;

/// <summary>An SVG file of a sample shop. Drawings are shapes and colours only; what else SVG can do has no place in a shop's media.</summary>
internal sealed partial class Drawing
{
    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal) { "path", "rect", "circle", "ellipse" };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "width", "height", "viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray",
        "opacity", "transform", "d", "x", "y", "r", "rx", "ry", "cx", "cy",
    };

    private readonly XElement _root;

    private Drawing(string file, int bytes, XElement root)
    {
        File = file;
        Bytes = bytes;
        _root = root;
    }

    public string File { get; }

    public int Bytes { get; }

    public string Size => $"{_root.Attribute("width")?.Value}×{_root.Attribute("height")?.Value}, {_root.Attribute("viewBox")?.Value}";

    /// <summary>The colour of the first shape when that shape fills the whole square.</summary>
    public string? Background => _root.Elements().FirstOrDefault() is { Name.LocalName: "rect" } rect
        && (string?)rect.Attribute("width") == (string?)_root.Attribute("width") && (string?)rect.Attribute("height") == (string?)_root.Attribute("height")
        ? (string?)rect.Attribute("fill")
        : null;

    /// <summary>Equal for two drawings that differ only in colour, whitespace or number format.</summary>
    public string ShapeHash => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Outline(_root))));

    public static Drawing Load(string path) => Parse(Path.GetFileName(path), System.IO.File.ReadAllBytes(path));

    public static Drawing Parse(string file, byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            return new Drawing(file, bytes.Length, XDocument.Load(reader).Root!);
        }
        catch (XmlException fault)
        {
            throw new XmlException($"{file}: {fault.Message}", fault);
        }
    }

    /// <summary>Whatever is in the file besides visible, self-contained shapes.</summary>
    public IEnumerable<string> Foreign()
    {
        if (_root.Name != XName.Get("svg", "http://www.w3.org/2000/svg"))
            yield return "the root is not svg";
        foreach (var element in _root.Descendants())
        {
            if (element.Name.Namespace != _root.Name.Namespace || (element.Name.LocalName != "g" && !Shapes.Contains(element.Name.LocalName)))
                yield return $"element {element.Name.LocalName}";
            else if (element.Name.LocalName == "g" && !element.HasElements)
                yield return "an empty group";
            else if (Shapes.Contains(element.Name.LocalName) && IsInvisible(element))
                yield return $"an invisible {element.Name.LocalName}";
        }

        foreach (var attribute in _root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            if (attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(attribute.Name.LocalName))
                yield return $"attribute {attribute.Name.LocalName}";
            else if (attribute.Name.LocalName is "fill" or "stroke" && !Colour().IsMatch(attribute.Value))
                yield return $"{attribute.Name.LocalName} '{attribute.Value}'";
        }

        foreach (var node in _root.DescendantNodes())
        {
            if (node is not XElement && !(node is XText text && string.IsNullOrWhiteSpace(text.Value)))
                yield return $"{node.NodeType}";
        }
    }

    private static bool IsInvisible(XElement shape)
    {
        var fill = Inherited(shape, "fill") ?? "#000";
        var stroke = Inherited(shape, "stroke") ?? "none";
        return Number(Inherited(shape, "opacity")) == 0 || (fill == "none" && (stroke == "none" || Number(Inherited(shape, "stroke-width")) == 0));
    }

    private static string? Inherited(XElement element, string name) =>
        element.AncestorsAndSelf().Select(e => (string?)e.Attribute(name)).FirstOrDefault(v => v is not null);

    private static double Number(string? value) => value is null ? 1 : double.Parse(value, CultureInfo.InvariantCulture);

    private static string Outline(XElement element)
    {
        var attributes = element.Attributes()
            .Where(a => !a.IsNamespaceDeclaration && a.Name.LocalName is not ("fill" or "stroke" or "opacity"))
            .OrderBy(a => a.Name.LocalName, StringComparer.Ordinal)
            .Select(a => $"{a.Name.LocalName}={string.Join(' ', Token().Matches(a.Value).Select(m => Normal(m.Value)))}");
        return $"{element.Name.LocalName}({string.Join(';', attributes)})[{string.Concat(element.Elements().Select(Outline))}]";
    }

    private static string Normal(string token) =>
        double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : token;

    [GeneratedRegex("^(none|#[0-9a-f]{3}|#[0-9a-f]{6})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"[-+]?(\d+\.?\d*|\.\d+)|[A-Za-z]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
