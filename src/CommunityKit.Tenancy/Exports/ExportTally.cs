namespace CommunityKit.Tenancy.Exports;

/// <summary>Counts what was exported.</summary>
internal sealed class ExportTally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(string What, string Why)> _leftOut = [];

    public void Count(string kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;

    public void LeftOut(string what, string why) => _leftOut.Add((what, why));

    public ExportReport Report() => new(_counts, _leftOut);
}
