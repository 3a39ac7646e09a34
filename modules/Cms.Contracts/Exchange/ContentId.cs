using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Cms.Exchange;

/// <summary>
/// Ids of things that come from elsewhere: made of where they come from, so that every run finds what an earlier one made, and a document can
/// name an item that is written later. Pure.
/// </summary>
public static class ContentId
{
    /// <summary>The id of an item.</summary>
    /// <param name="source">Where it comes from, for example <c>wordpress https://blog.example.com</c>.</param>
    /// <param name="key">Its key there; where there is one item for each language, the language as well.</param>
    public static Guid Of(string source, params ReadOnlySpan<string> key) => Named("item", [source, .. key]);

    /// <summary>The id of a term that is made by taxonomy and key, wherever it comes from.</summary>
    /// <param name="taxonomy">Name of the taxonomy.</param>
    /// <param name="key">Its key there.</param>
    public static Guid OfTerm(string taxonomy, string key) => Named("term", [taxonomy, key]);

    /// <summary>An id of version 8 (RFC 9562): the beginning of a SHA-256 over the parts, each with its length in front.</summary>
    private static Guid Named(string kind, ReadOnlySpan<string> parts)
    {
        var name = new StringBuilder(kind);
        foreach (var part in parts)
        {
            name.Append('\n').Append(part.Length).Append(':').Append(part);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name.ToString()), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
