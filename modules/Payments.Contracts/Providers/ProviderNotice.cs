using Microsoft.AspNetCore.Http;

namespace CommunityKit.Payments.Providers;

/// <summary>A notice as it arrived.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its raw bytes; at most 64 KiB.</param>
public sealed record ProviderNotice(IHeaderDictionary Headers, ReadOnlyMemory<byte> Body);
