namespace CommunityKit.Admin.Home;

/// <summary>What needs somebody.</summary>
/// <param name="Parked">Pieces of work that were given up.</param>
/// <param name="OldestWaiting">Since when the oldest event waits; null when none waits too long.</param>
/// <param name="PartsOff">Parts of modules that are switched off after failures.</param>
/// <param name="PartsFailing">Parts that failed since the shop was started and are on.</param>
/// <param name="ModulesOff">Names of modules that do not run.</param>
public sealed record AttentionCard(
    int Parked, DateTimeOffset? OldestWaiting, int PartsOff, int PartsFailing, IReadOnlyList<string> ModulesOff)
{
    /// <summary>True when there is nothing.</summary>
    public bool IsCalm => Parked + PartsOff + PartsFailing + ModulesOff.Count == 0 && OldestWaiting is null;
}
