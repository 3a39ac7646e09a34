using CommunityKit.Catalog.Imports.Files;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>The first row of a sheet: where its columns are. Names count without regard to case. Immutable.</summary>
internal sealed class Heading
{
    public const int MaxLength = 64 * 1024;

    private readonly Dictionary<string, int> _at = new(StringComparer.OrdinalIgnoreCase);

    private Heading(char delimiter, IReadOnlyList<string> names)
    {
        Delimiter = delimiter;
        Names = names;
        for (var i = 0; i < names.Count; i++)
        {
            _at.TryAdd(names[i], i);
        }
    }

    public char Delimiter { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the first line, separated by what separates it into the most cells.</summary>
    public static Heading Read(string text)
    {
        var line = text.TrimStart('\uFEFF');
        return ((char[])[',', ';', '\t'])
            .Select(delimiter => new Heading(delimiter, [.. Split(line, delimiter).Select(name => name.Trim())]))
            .MaxBy(heading => heading.Names.Count)!;
    }

    public bool Has(string name) => _at.ContainsKey(name);

    public bool HasAll(params IReadOnlyList<string> names) => names.All(Has);

    /// <summary>Place of a column; negative if there is none.</summary>
    public int At(string name) => _at.GetValueOrDefault(name, -1);

    private static string[] Split(string heading, char delimiter)
    {
        // The text is in memory: reading it never waits.
        var read = new CsvRows(new StringReader(heading), delimiter, skipsBlanks: true).ReadAsync(CancellationToken.None);
        return read.IsCompletedSuccessfully ? read.Result ?? [] : [];
    }
}
