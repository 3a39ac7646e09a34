using CommunityKit.Imports;

namespace CommunityKit.ContentImport.Foreign;

/// <summary>What a reader found, counted, and what it could not take over. One per run.</summary>
internal sealed class ReadingNotes
{
    /// <summary>So many notes are kept; the counts tell of the rest.</summary>
    private const int MaxProblems = 1000;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<ImportProblem> _problems = [];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public void Count(string kind, int number = 1) => _counts[kind] = _counts.GetValueOrDefault(kind) + number;

    /// <summary>Something was taken over with a loss.</summary>
    public void Warn(long row, string code, string message) => Add(new ImportProblem(row, null, code, message, IsWarning: true));

    /// <summary>Something was left out.</summary>
    public void LeaveOut(long row, string code, string message) => Add(new ImportProblem(row, null, code, message));

    private void Add(ImportProblem problem)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(problem);
        }
    }
}
