using System.Diagnostics;

namespace CommunityKit.Tenancy.Changes;

/// <summary>Times the phases of a change.</summary>
/// <param name="progress">Told about each phase when it ends.</param>
internal sealed class PhaseClock(IProgress<(string Phase, double Milliseconds)>? progress)
{
    private readonly List<(string Phase, double Milliseconds)> _phases = [];
    private long _began = Stopwatch.GetTimestamp();

    public IReadOnlyList<(string Phase, double Milliseconds)> Phases => _phases;

    /// <summary>The phase that ran until now was this one.</summary>
    public void End(string phase)
    {
        var ended = (phase, Stopwatch.GetElapsedTime(_began).TotalMilliseconds);
        _phases.Add(ended);
        progress?.Report(ended);
        _began = Stopwatch.GetTimestamp();
    }
}
