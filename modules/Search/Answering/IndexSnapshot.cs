namespace CommunityKit.Search.Answering;

/// <summary>What searches keep in memory of one state of an index file. Thread-safe.</summary>
internal sealed class IndexSnapshot
{
    public static IndexSnapshot Empty { get; } = new() { Columns = DocColumns.Empty, Values = [], Views = [] };

    public required DocColumns Columns { get; init; }

    /// <summary>Facet values; the id is the index.</summary>
    public required IReadOnlyList<FacetValue> Values { get; init; }

    /// <summary>Who may find what; the id is the index.</summary>
    public required IReadOnlyList<View> Views { get; init; }

    public AnswerCache Answers { get; } = new();

    /// <summary>The same with nothing kept.</summary>
    public IndexSnapshot WithoutAnswers() => new() { Columns = Columns, Values = Values, Views = Views };

    /// <summary>Ids of the values of a facet that are asked for; unknown ones are left out.</summary>
    public IEnumerable<int> ValueIds(string facet, IReadOnlyList<string> values) => Values
        .Index()
        .Where(entry => entry.Item.Facet == facet && values.Contains(entry.Item.Value, StringComparer.Ordinal))
        .Select(entry => entry.Index);

    internal readonly record struct FacetValue(string Facet, string Value);

    internal readonly record struct View(string Culture, string Permission);
}
