using CommunityKit.Imports;
using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Reporting;

/// <summary>What an import found, counted, and what it could not take over, with its place. One per run.</summary>
internal sealed class Notes
{
    /// <summary>So many notes are kept; the counts tell of the rest.</summary>
    private const int MaxProblems = 1000;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<ImportProblem> _problems = [];
    private int _more;

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public IReadOnlyList<ImportProblem> Problems => _more == 0
        ? _problems
        : [.. _problems, new(0, null, "more-problems", $"{_more} more notes are not listed. Mend these and run the import again.", IsWarning: true)];

    public void Count(string kind, int number = 1) => _counts[kind] = _counts.GetValueOrDefault(kind) + number;

    /// <summary>Something was taken over with a loss, or has no counterpart.</summary>
    public void Warn(Node place, string code, string message) => Add(new(place.Line, place.Path, code, message, IsWarning: true));

    /// <summary>Something that the recipe wants to bring was left out.</summary>
    public void LeaveOut(Node place, string code, string message) => Add(new(place.Line, place.Path, code, message));

    /// <summary>Something of a kind that is told once, at its first place, and counted.</summary>
    public void Once(Node place, string code, string message)
    {
        Count(code);
        if (_counts[code] == 1)
        {
            Warn(place, code, message);
        }
    }

    /// <summary>The file is damaged as a whole.</summary>
    public void Refuse(long line, string code, string message) => Add(new(line, null, code, message));

    private void Add(ImportProblem problem)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(problem);
        }
        else
        {
            _more++;
        }
    }
}
