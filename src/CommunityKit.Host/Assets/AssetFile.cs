using Microsoft.Net.Http.Headers;

namespace CommunityKit.Host.Assets;

/// <summary>One asset in one encoding, ready to send.</summary>
/// <param name="ContentType">MIME type.</param>
/// <param name="Encoding"><c>br</c>, <c>gzip</c>, or null for the plain file.</param>
/// <param name="Tag">Differs for each encoding, as caches in between demand.</param>
/// <param name="Open">Opens the bytes.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="IsFixed">True if the same address never gives other bytes.</param>
internal sealed record AssetFile(
    string ContentType, string? Encoding, EntityTagHeaderValue Tag, Func<Stream> Open, long Length, bool IsFixed);
