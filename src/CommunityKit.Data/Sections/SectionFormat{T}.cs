using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CommunityKit.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Sections;

/// <summary>
/// The JSON form of a section's type. Members that the type does not know, of an older or newer version of the module, survive a save.
/// </summary>
/// <typeparam name="T">The declared type.</typeparam>
internal sealed class SectionFormat<T>
    where T : class, new()
{
    private const string Protected = "protected:";

    private readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),

        // By name: a number would mean something else as soon as somebody sorts the members.
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Dictionary<string, IDataProtector> _secrets;
    private readonly ILogger _logger;
    private readonly string _section;

    /// <exception cref="InvalidOperationException">A secret is not a string at the top of the type.</exception>
    public SectionFormat(string section, IDataProtectionProvider protection, ILogger logger)
    {
        _section = section;
        _logger = logger;
        _secrets = SecretMembers.Of(typeof(T)).ToDictionary(
            p => JsonNamingPolicy.CamelCase.ConvertName(p.Name),
            p => protection.CreateProtector("CommunityKit.Settings", section, p.Name),
            StringComparer.Ordinal);
    }

    /// <summary>
    /// Reads what can be read. A member that does not fit the type keeps its default, as another version of the module may have given
    /// it another form; a secret that cannot be decrypted counts as not set.
    /// </summary>
    public T Read(string json)
    {
        var members = Parse(json);
        foreach (var (name, protector) in _secrets)
        {
            if (members[name] is not null)
            {
                members[name] = ReadSecret(members, name, protector);
            }
        }

        try
        {
            return members.Deserialize<T>(_options) ?? new T();
        }
        catch (JsonException)
        {
            foreach (var name in members.Select(m => m.Key).Where(name => !Fits(members, name)).ToList())
            {
                _logger.LogWarning("Setting {Section}.{Member} does not fit its type and keeps its default", _section, name);
                members.Remove(name);
            }

            return members.Deserialize<T>(_options) ?? new T();
        }
    }

    /// <summary>
    /// The values as members to be stored, secrets protected. Not inside a unit of work: a new key may have to be stored.
    /// </summary>
    public JsonObject Write(T value)
    {
        var members = (JsonObject)JsonSerializer.SerializeToNode(value, _options)!;
        foreach (var (name, protector) in _secrets)
        {
            if (members[name] is JsonValue secret && secret.GetValue<string>() is { Length: > 0 } text)
            {
                members[name] = Protected + protector.Protect(text);
            }
        }

        return members;
    }

    /// <summary>Puts new members over the stored ones; returns the JSON to store and the one for the history.</summary>
    public (string Json, string History) Merge(string stored, JsonObject members)
    {
        var before = Parse(stored);
        var merged = Parse(stored);
        Merge(merged, (JsonObject)members.DeepClone(), _options.GetTypeInfo(typeof(T)));
        var json = merged.ToJsonString(_options);
        foreach (var (name, protector) in _secrets)
        {
            if (ReadSecret(merged, name, protector) is { Length: > 0 } secret)
            {
                merged[name] = secret == ReadSecret(before, name, protector) ? SettingsChange.KeptSecret : SettingsChange.ChangedSecret;
            }
        }

        return (json, merged.ToJsonString(_options));
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json) as JsonObject ?? [];

    /// <summary>
    /// Objects with known members are merged member by member. Everything else (lists, dictionaries, texts) is replaced as a whole: what
    /// the reader removed must be gone.
    /// </summary>
    private static void Merge(JsonObject target, JsonObject source, JsonTypeInfo type)
    {
        foreach (var (name, value) in source.ToList())
        {
            source.Remove(name);
            var member = type.Properties.FirstOrDefault(p => p.Name == name);
            if (member is not null && value is JsonObject inner && target[name] is JsonObject known
                && type.Options.GetTypeInfo(member.PropertyType) is { Kind: JsonTypeInfoKind.Object } innerType)
            {
                Merge(known, inner, innerType);
            }
            else
            {
                target[name] = value;
            }
        }
    }

    private bool Fits(JsonObject members, string name)
    {
        try
        {
            _ = new JsonObject { [name] = members[name]?.DeepClone() }.Deserialize<T>(_options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The secret in clear; null when it is not set or cannot be decrypted.</summary>
    private string? ReadSecret(JsonObject members, string name, IDataProtector protector) =>
        members[name] is not JsonValue value || !value.TryGetValue<string>(out var text) ? null
        : text.StartsWith(Protected, StringComparison.Ordinal) ? Unprotect(protector, name, text[Protected.Length..])
        : text;

    private string? Unprotect(IDataProtector protector, string name, string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            _logger.LogWarning("Secret {Section}.{Member} cannot be decrypted with this shop's keys; enter it again", _section, name);
            return null;
        }
    }
}
