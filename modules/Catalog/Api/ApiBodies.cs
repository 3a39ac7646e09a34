using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Catalog.Api;

/// <summary>Reads what programs send.</summary>
internal static class ApiBodies
{
    private const int MaxBytes = 2_000_000;

    /// <summary>The body as bytes; null when it is larger than any product.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var block = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(block, cancellationToken)) > 0)
        {
            if (copy.Length + count > MaxBytes)
            {
                return null;
            }

            copy.Write(block, 0, count);
        }

        return copy.ToArray();
    }

    /// <summary>The body as a value.</summary>
    /// <exception cref="JsonException">It is no such value; the path names the place.</exception>
    public static T Parse<T>(byte[] body, JsonTypeInfo<T> shape) => JsonSerializer.Deserialize(body, shape) ?? throw new JsonException("The body is null.");

    /// <summary>A value with the members of the body put over it (JSON Merge Patch, RFC 7396).</summary>
    /// <exception cref="JsonException">The outcome is no such value.</exception>
    public static T Merge<T>(T value, byte[] patch, JsonTypeInfo<T> shape)
    {
        var merged = Merge(JsonSerializer.SerializeToNode(value, shape), JsonNode.Parse(patch));
        return merged.Deserialize(shape) ?? throw new JsonException("The body is null.");
    }

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var result = target as JsonObject ?? [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                result.Remove(name);
            }
            else
            {
                var old = result[name]?.DeepClone();
                result.Remove(name);
                result[name] = Merge(old, change);
            }
        }

        return result;
    }
}
