using System.Text;

namespace CommunityKit.Media.Intake;

/// <summary>A kind of video that browsers play, told by the first bytes.</summary>
/// <param name="ContentType">MIME type.</param>
/// <param name="Extension">Extension with its dot.</param>
internal sealed record VideoKind(string ContentType, string Extension)
{
    private static readonly HashSet<string> Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VH", "dash", "MSNV"];

    public static VideoKind Mp4 { get; } = new("video/mp4", ".mp4");

    public static VideoKind WebM { get; } = new("video/webm", ".webm");

    public static VideoKind? Of(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Brands.Contains(Encoding.ASCII.GetString(head[8..12])) ? Mp4
        : head is [0x1A, 0x45, 0xDF, 0xA3, ..] && head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) > 0 ? WebM
        : null;

    /// <summary>True for what could be an SVG, whatever its name; such a file gets a reason of its own.</summary>
    public static bool IsDrawing(ReadOnlySpan<byte> head) => head.IndexOf("<svg"u8) >= 0;
}
