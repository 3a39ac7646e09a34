using System.Buffers.Binary;
using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>The <c>iinf</c> box of an AVIF: which items are metadata.</summary>
internal static class ItemInfos
{
    /// <summary>Ids of the items of type <c>Exif</c> and <c>mime</c> (XMP).</summary>
    public static HashSet<uint> Metadata(ReadOnlySpan<byte> content, int body, int end)
    {
        if (end - body < 8)
        {
            throw Refusals.Damaged();
        }

        var found = new HashSet<uint>();
        var entry = BoxReader.Type("infe"u8);
        foreach (var box in new BoxReader(content, body + (content[body] == 0 ? 6 : 8), end))
        {
            if (box.Type != entry || box.End - box.Body < 14)
            {
                continue;
            }

            var version = content[box.Body];
            var isWide = version >= 3;
            var id = isWide
                ? BinaryPrimitives.ReadUInt32BigEndian(content[(box.Body + 4)..])
                : BinaryPrimitives.ReadUInt16BigEndian(content[(box.Body + 4)..]);
            var type = content.Slice(box.Body + (isWide ? 10 : 8), 4);
            if (type.SequenceEqual("Exif"u8) || type.SequenceEqual("mime"u8))
            {
                found.Add(id);
            }
        }

        return found;
    }
}
