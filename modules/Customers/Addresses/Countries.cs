using System.Globalization;

namespace CommunityKit.Customers.Addresses;

/// <summary>Countries and regions that addresses can be in, by ISO 3166-1 code, named in Chinese and English. Immutable, thread-safe.</summary>
internal static class Countries
{
    /// <summary>The country whose divisions are chosen from lists.</summary>
    public const string China = "CN";

    private static readonly Lazy<Dictionary<string, (string Chinese, string English)>> Names = new(Load);

    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Value.Keys;

    public static bool IsKnown(string? code) => code is not null && Names.Value.ContainsKey(code);

    /// <summary>Name in the current UI culture; the code itself when it is unknown.</summary>
    public static string NameOf(string code) => !Names.Value.TryGetValue(code, out var name) ? code
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? name.Chinese
        : name.English;

    private static Dictionary<string, (string Chinese, string English)> Load()
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("countries.txt")!);
        var names = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            names.Add(parts[0], (parts[1], parts[2]));
        }

        return names;
    }
}
