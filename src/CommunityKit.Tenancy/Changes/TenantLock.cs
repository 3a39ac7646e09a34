using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Packaging.Locking;

namespace CommunityKit.Tenancy.Changes;

/// <summary>
/// What a generation runs: the modules that were asked for, the exact versions that follow from it, and those that are switched off.
/// Immutable; its text is kept in the tenant's database.
/// </summary>
public sealed record TenantLock
{
    /// <summary>A tenant without modules.</summary>
    public static TenantLock Empty { get; } = new();

    /// <summary>Ids that somebody asked for; everything else is there because these need it.</summary>
    public IReadOnlyList<string> Requested { get; init; } = [];

    /// <summary>Ids that the operator switched off; their versions stay locked and their data stays.</summary>
    public IReadOnlyList<string> Disabled { get; init; } = [];

    /// <summary>The exact versions, in start order; null before the first module.</summary>
    public LockFile? Lock { get; init; }

    /// <summary>The locked modules in start order.</summary>
    public IReadOnlyList<LockedModule> Modules => Lock?.Modules ?? [];

    /// <summary>SHA-256 of the text in lower-case hex: equal locks have equal digests.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    /// <summary>The ids that run: locked and not switched off.</summary>
    public IEnumerable<string> Running => Modules.Select(m => m.Id).Except(Disabled, StringComparer.Ordinal);

    /// <summary>Reads the text of a generation.</summary>
    /// <param name="text">The text; null for a tenant without generations.</param>
    public static TenantLock Read(string? text)
    {
        if (text is null)
        {
            return Empty;
        }

        var root = JsonNode.Parse(text)!.AsObject();
        return new TenantLock
        {
            Requested = [.. root["requested"]!.AsArray().Select(id => id!.GetValue<string>())],
            Disabled = [.. root["disabled"]!.AsArray().Select(id => id!.GetValue<string>())],
            Lock = root["lock"] is { } locked ? LockFile.Read(Encoding.UTF8.GetBytes(locked.ToJsonString())) : null,
        };
    }

    /// <summary>The text for a generation; equal locks give equal texts.</summary>
    public string Write() => new JsonObject
    {
        ["requested"] = new JsonArray([.. Requested.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))]),
        ["disabled"] = new JsonArray([.. Disabled.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))]),
        ["lock"] = Lock is null ? null : JsonNode.Parse(Lock.ToBytes()),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
