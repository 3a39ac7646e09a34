using System.Text.Json;
using CommunityKit.UI.Assets;

namespace CommunityKit.UI.Texts;

/// <summary>The kit's text files, embedded in this assembly; <c>IModuleTexts</c> serves them under <see cref="KitAssets.Id"/>.</summary>
internal static class KitTexts
{
    private const string Prefix = "Localization/";
    private const string Suffix = ".json";

    /// <summary>Keys and texts by culture.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All { get; } = ReadAll();

    /// <summary>Keys of the texts that the browser needs.</summary>
    public static IReadOnlyList<string> ScriptKeys { get; } = [.. All["en"].Keys.Where(key => key.StartsWith("js.", StringComparison.Ordinal))];

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadAll()
    {
        var assembly = typeof(KitTexts).Assembly;
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            all[name[Prefix.Length..^Suffix.Length]] = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        }

        return all;
    }
}
