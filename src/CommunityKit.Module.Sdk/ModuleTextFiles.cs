using System.Text.Json;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Module.Sdk;

/// <summary>
/// The module's texts: Chinese and English with the same keys, so that no visitor meets a key. The names in the manifest come from here.
/// </summary>
internal sealed record ModuleTextFiles(IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Descriptions)
{
    private const string NameKey = "module.name";
    private const string DescriptionKey = "module.description";
    private static readonly string[] Required = ["en", "zh-CN"];

    public static ModuleTextFiles Read(string staging, string moduleId)
    {
        var texts = Required.ToDictionary(culture => culture, culture => ReadFile(staging, moduleId, culture), StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(staging, "Localization"), "*.json"))
        {
            var culture = Path.GetFileNameWithoutExtension(file);
            texts.TryAdd(culture, ReadFile(staging, moduleId, culture));
        }

        var problems = Missing(moduleId, texts).ToList();
        return problems.Count == 0
            ? new ModuleTextFiles(Of(texts, NameKey), Of(texts, DescriptionKey))
            : throw new ProblemException(problems);
    }

    private static Dictionary<string, string> Of(Dictionary<string, Dictionary<string, string>> texts, string key) => texts
        .Where(culture => culture.Value.ContainsKey(key))
        .ToDictionary(culture => culture.Key, culture => culture.Value[key], StringComparer.Ordinal);

    private static IEnumerable<Problem> Missing(string moduleId, Dictionary<string, Dictionary<string, string>> texts)
    {
        foreach (var culture in Required.Where(culture => !texts[culture].ContainsKey(NameKey)))
        {
            yield return SdkProblems.TextMissing(moduleId, NameKey, culture);
        }

        var all = Required.SelectMany(culture => texts[culture].Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var key in all.Where(key => key != NameKey))
        {
            foreach (var culture in Required.Where(culture => !texts[culture].ContainsKey(key) && !IsPluralOfOneLanguage(key)))
            {
                yield return SdkProblems.TextMissing(moduleId, key, culture);
            }
        }
    }

    /// <summary>Chinese has no singular form: <c>key.one</c> stands in the files of languages that have one.</summary>
    private static bool IsPluralOfOneLanguage(string key) => key.EndsWith(".one", StringComparison.Ordinal);

    private static Dictionary<string, string> ReadFile(string staging, string moduleId, string culture)
    {
        var file = Path.Combine(staging, "Localization", culture + ".json");
        if (!File.Exists(file))
        {
            throw new ProblemException(SdkProblems.TextFileMissing(moduleId, culture));
        }

        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [];
        }
        catch (JsonException exception)
        {
            throw new ProblemException(SdkProblems.TextFileMalformed(moduleId, culture, exception.Message));
        }
    }
}
