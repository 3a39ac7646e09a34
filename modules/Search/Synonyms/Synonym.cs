namespace CommunityKit.Search.Synonyms;

/// <summary>A row of the synonyms editor.</summary>
internal sealed class Synonym
{
    public const int MaxText = 500;

    private static readonly char[] Commas = [',', '，', '、', ';', '；', '\n'];

    public Guid Id { get; init; }

    /// <summary>Words parted by commas.</summary>
    public string Words { get; set; } = "";

    /// <summary>What they find too, parted by commas; empty when all words mean the same.</summary>
    public string Finds { get; set; } = "";

    public long Version { get; init; }

    public SynonymRule ToRule() => new(Split(Words), Split(Finds));

    /// <summary>The words of a field, without repetition.</summary>
    public static List<string> Split(string? text) =>
        [.. (text ?? "").Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
