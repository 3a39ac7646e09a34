using System.Diagnostics;

namespace CommunityKit.Tenancy.Changes;

/// <summary>Times the phases of a change.</summary>
internal sealed class PhaseClock
{
    private readonly List<(string Phase, double Milliseconds)> _phases = [];
    private long _began = Stopwatch.GetTimestamp();

    public IReadOnlyList<(string Phase, double Milliseconds)> Phases => _phases;

    /// <summary>The phase that ran until now was this one.</summary>
    public void End(string phase)
    {
        _phases.Add((phase, Stopwatch.GetElapsedTime(_began).TotalMilliseconds));
        _began = Stopwatch.GetTimestamp();
    }
}
