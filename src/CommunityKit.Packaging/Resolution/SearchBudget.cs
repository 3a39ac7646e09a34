namespace CommunityKit.Packaging.Resolution;

/// <summary>How much work one resolution may cost; a hostile feed must not keep the host busy for ever.</summary>
internal sealed class SearchBudget
{
    private int _steps;

    public SearchBudget(int steps) => _steps = steps;

    /// <summary>Takes a step; false when none is left.</summary>
    public bool TakeStep() => _steps-- > 0;
}
