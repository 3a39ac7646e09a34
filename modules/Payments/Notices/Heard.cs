using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.Payments.Providers;

namespace CommunityKit.Payments.Notices;

/// <summary>A provider's word as it came: what is written down of it beside what it says.</summary>
/// <param name="Provider">Key of the provider.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Hash">SHA-256 over its bytes, hex.</param>
/// <param name="Size">Number of bytes.</param>
internal sealed record Heard(string Provider, NoticeChannel Channel, string Hash, int Size)
{
    public static Heard Notice(string provider, ReadOnlySpan<byte> body) =>
        new(provider, NoticeChannel.Notice, Convert.ToHexStringLower(SHA256.HashData(body)), body.Length);

    /// <summary>An answer has no bytes of its own here: its content stands for them.</summary>
    public static Heard Query(string provider, ProviderAnswer answer)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(answer, HeardJson.Default.ProviderAnswer);
        return new(provider, NoticeChannel.Query, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
    }
}
