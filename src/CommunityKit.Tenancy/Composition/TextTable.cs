using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Texts of one module: culture and key to text. Immutable, shared by all tenants that run the module's image.</summary>
internal sealed class TextTable
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byCulture;

    private TextTable(Dictionary<string, Dictionary<string, string>> byCulture) =>
        _byCulture = byCulture.ToFrozenDictionary(
            entry => entry.Key, entry => entry.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Cultures => _byCulture.Keys;

    public string? Find(string culture, string key) =>
        _byCulture.TryGetValue(culture, out var texts) && texts.TryGetValue(key, out var text) ? text : null;

    /// <summary>Reads <c>Localization/{culture}.json</c> of a module's folder.</summary>
    public static TextTable FromFolder(string contentRoot)
    {
        var folder = Path.Combine(contentRoot, "Localization");
        return new TextTable(Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").ToDictionary(
                file => Path.GetFileNameWithoutExtension(file), file => Parse(File.ReadAllBytes(file)), StringComparer.OrdinalIgnoreCase)
            : []);
    }

    /// <summary>Reads the embedded resources <c>Localization/{culture}.json</c> of an assembly.</summary>
    public static TextTable FromResources(Assembly assembly)
    {
        const string prefix = "Localization/";
        var tables = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            tables[Path.GetFileNameWithoutExtension(name[prefix.Length..])] = Parse(copy.ToArray());
        }

        return new TextTable(tables);
    }

    private static Dictionary<string, string> Parse(byte[] json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
