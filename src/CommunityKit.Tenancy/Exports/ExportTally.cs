namespace CommunityKit.Tenancy.Exports;

/// <summary>Counts what was exported and tells those who watch, now and then.</summary>
internal sealed class ExportTally(IProgress<int>? progress)
{
    private const int Step = 100;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(string What, string Why)> _leftOut = [];
    private int _all;

    public void Count(string kind)
    {
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        if (++_all % Step == 0)
        {
            progress?.Report(_all);
        }
    }

    public void LeftOut(string what, string why) => _leftOut.Add((what, why));

    public ExportReport Report() => new(_counts, _leftOut);
}
