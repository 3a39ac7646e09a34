using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace CommunityKit.ContentImport.Formats.Wordpress;

/// <summary>Reads the parts of a WXR file one by one, so that its size does not matter. No address in it is followed.</summary>
internal static class WxrFile
{
    /// <summary>What stands in the channel: authors, terms, items, in the order of the file.</summary>
    /// <exception cref="UnreadableFileException">The file is no well-formed XML, or holds no WordPress export.</exception>
    public static async IAsyncEnumerable<(long Row, XElement Element)> PartsAsync(Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        content.Position = 0;
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(content, settings);
        var hasVersion = false;
        var isRss = false;
        while (await StepAsync(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element || reader.Depth < 2)
            {
                isRss |= reader is { NodeType: XmlNodeType.Element, Depth: 0, LocalName: "rss" };
                if (reader is { NodeType: XmlNodeType.Element, Depth: 0 } && !isRss)
                {
                    throw NoExport();
                }

                continue;
            }

            // Reading an element leaves the reader behind it, on the next one perhaps.
            while (reader is { NodeType: XmlNodeType.Element, Depth: 2 })
            {
                var row = ((IXmlLineInfo)reader).LineNumber;
                var element = await ElementAsync(reader, cancellationToken);
                hasVersion |= element.Name.LocalName == "wxr_version";
                yield return (row, element);
            }
        }

        if (!hasVersion)
        {
            throw NoExport();
        }
    }

    private static async Task<bool> StepAsync(XmlReader reader)
    {
        try
        {
            return await reader.ReadAsync();
        }
        catch (XmlException exception)
        {
            throw Damaged(exception);
        }
    }

    private static async Task<XElement> ElementAsync(XmlReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return (XElement)await XNode.ReadFromAsync(reader, cancellationToken);
        }
        catch (XmlException exception)
        {
            throw Damaged(exception);
        }
    }

    private static UnreadableFileException NoExport() =>
        new(0, "not-an-export", "The file is XML, but no WordPress export (WXR 1.0 to 1.2). Export it in WordPress under Tools, Export.");

    private static UnreadableFileException Damaged(XmlException exception) =>
        new(exception.LineNumber, "xml-damaged", $"The XML is damaged or cut off at line {exception.LineNumber}, column {exception.LinePosition}. Export the file again.");
}
