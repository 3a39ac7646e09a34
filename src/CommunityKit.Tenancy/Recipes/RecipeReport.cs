using CommunityKit.Recipes;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>What a recipe did, or in a dry run would do.</summary>
public sealed class RecipeReport
{
    private readonly List<RecipeStepReport> _steps = [];

    /// <summary>The steps in the order they ran.</summary>
    public IReadOnlyList<RecipeStepReport> Steps => _steps;

    /// <summary>True if no step had a problem.</summary>
    public bool Succeeded => _steps.All(step => step.Problems.Count == 0);

    internal RecipeStepReport Begin(string step)
    {
        var report = new RecipeStepReport(step);
        _steps.Add(report);
        return report;
    }
}

/// <summary>What one step did.</summary>
/// <param name="step">Name of the step.</param>
public sealed class RecipeStepReport(string step)
{
    /// <summary>Changes that are told one by one.</summary>
    public const int MaxChanges = 1000;

    private readonly List<(string Where, string Message)> _problems = [];
    private readonly Dictionary<RecipeChange, int> _counts = [];
    private readonly List<(string Kind, string Key, RecipeChange Change)> _changes = [];

    /// <summary>Name of the step.</summary>
    public string Step { get; } = step;

    /// <summary>Number of things by what happened to them.</summary>
    public IReadOnlyDictionary<RecipeChange, int> Counts => _counts;

    /// <summary>What is new or different, in order; at most <see cref="MaxChanges"/>.</summary>
    public IReadOnlyList<(string Kind, string Key, RecipeChange Change)> Changes => _changes;

    /// <summary>Place in the data and message.</summary>
    public IReadOnlyList<(string Where, string Message)> Problems => _problems;

    internal void Count(string kind, string key, RecipeChange change)
    {
        _counts[change] = _counts.GetValueOrDefault(change) + 1;
        if (change != RecipeChange.Unchanged && _changes.Count < MaxChanges)
        {
            _changes.Add((kind, key, change));
        }
    }

    internal void Add(string where, string message) => _problems.Add((where, message));
}
