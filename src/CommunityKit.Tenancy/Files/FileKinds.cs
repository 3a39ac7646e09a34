using System.Collections.Frozen;
using System.Text;
using System.Xml;

namespace CommunityKit.Tenancy.Files;

/// <summary>File kinds that a shop may publish: extension, MIME type, and how the content proves it.</summary>
internal static class FileKinds
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".png"] = "image/png", [".webp"] = "image/webp", [".gif"] = "image/gif",
        [".avif"] = "image/avif", [".svg"] = "image/svg+xml", [".pdf"] = "application/pdf",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>MIME type of an extension, or null if the kind is not allowed.</summary>
    public static string? TypeOf(string extension) => Types.GetValueOrDefault(extension);

    /// <summary>True for kinds that may carry place and camera.</summary>
    public static bool IsPicture(string contentType) =>
        contentType is "image/jpeg" or "image/png" or "image/webp" or "image/gif" or "image/avif";

    /// <summary>True if the first bytes are those of the kind; text formats are checked by <see cref="IsPassiveSvg"/>.</summary>
    public static bool Matches(string contentType, ReadOnlySpan<byte> head) => contentType switch
    {
        "image/jpeg" => head.StartsWith("\xFF\xD8\xFF"u8) || head is [0xFF, 0xD8, 0xFF, ..],
        "image/png" => head is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..],
        "image/gif" => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8),
        "image/webp" => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8),
        "image/avif" => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)
            && (head[8..12].SequenceEqual("avif"u8) || head[8..12].SequenceEqual("avis"u8)),
        "application/pdf" => head.StartsWith("%PDF-"u8),
        "image/svg+xml" => true,
        _ => false,
    };

    /// <summary>
    /// True for well-formed SVG without script, embedded documents, event attributes, styles or references to elsewhere.
    /// </summary>
    public static bool IsPassiveSvg(Stream content)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4_000_000 };
        try
        {
            using var reader = XmlReader.Create(new StreamReader(content, Encoding.UTF8, leaveOpen: true), settings);
            var isRoot = true;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                {
                    return false;
                }

                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (isRoot && reader.LocalName != "svg" || IsActiveElement(reader.LocalName) || HasActiveAttribute(reader))
                {
                    return false;
                }

                isRoot = false;
            }

            return !isRoot;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsActiveElement(string name) =>
        name is "script" or "foreignObject" or "iframe" or "object" or "embed" or "animate" or "set" or "handler" or "style" or "a";

    private static bool HasActiveAttribute(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            var isReference = reader.LocalName is "href" or "src";
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || isReference && !reader.Value.StartsWith('#')
                || reader.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !reader.Value.Contains("url(#", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        reader.MoveToElement();
        return false;
    }
}
