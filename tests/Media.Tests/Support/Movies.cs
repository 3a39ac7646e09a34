using System.Buffers.Binary;

namespace CommunityKit.Media.Tests.Support;

/// <summary>Videos made by hand: boxes enough to be one, nothing to see.</summary>
internal static class Movies
{
    /// <summary>An MP4 whose movie and file say where it was taken.</summary>
    public static byte[] Mp4(string place) =>
    [
        .. Box("ftyp", [.. "isom"u8, 0, 0, 2, 0, .. "isommp42"u8]),
        .. Box("moov",
        [
            .. Box("mvhd", new byte[100]),
            .. Box("trak", [.. Box("tkhd", new byte[84]), .. Box("udta", Text(place))]),
            .. Box("udta", Box("©xyz", Text(place))),
            .. Box("meta", Text(place)),
        ]),
        .. Box("uuid", Text(place)),
        .. Box("mdat", [.. Enumerable.Range(0, 4096).Select(i => (byte)i)]),
    ];

    private static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static byte[] Box(string type, byte[] body)
    {
        var box = new byte[8 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        System.Text.Encoding.Latin1.GetBytes(type).CopyTo(box.AsSpan(4));
        body.CopyTo(box.AsSpan(8));
        return box;
    }
}
