using CommunityKit.Host.Manager.Plans;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Host.Manager.Changes;

/// <summary>A change that was begun on these pages: under way, or with its outcome. Thread-safe.</summary>
internal sealed class ChangeRun(string tenantId, Wishes wishes, bool withDependents, string actor, DateTimeOffset startedAt)
    : IProgress<(string Phase, double Milliseconds)>
{
    /// <summary>The phases that a change goes through when nothing stops it.</summary>
    public static readonly IReadOnlyList<string> UsualPhases = ["resolve", "fetch", "build", "migrate", "probe", "switch"];

    private readonly Lock _lock = new();
    private readonly List<(string Phase, double Milliseconds)> _phases = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid Id { get; } = Guid.CreateVersion7();

    public string TenantId { get; } = tenantId;

    public Wishes Wishes { get; } = wishes;

    public bool WithDependents { get; } = withDependents;

    /// <summary>Who began it.</summary>
    public string Actor { get; } = actor;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>What came of it; null while it is under way, or when it failed in a way that nobody foresaw.</summary>
    public ChangeReport? Report { get; private set; }

    /// <summary>Completes when it has ended.</summary>
    public Task Ended => _ended.Task;

    public bool IsRunning => !_ended.Task.IsCompleted;

    /// <summary>The phases that have ended.</summary>
    public IReadOnlyList<(string Phase, double Milliseconds)> Phases
    {
        get
        {
            lock (_lock)
            {
                return [.. _phases];
            }
        }
    }

    void IProgress<(string Phase, double Milliseconds)>.Report((string Phase, double Milliseconds) value)
    {
        lock (_lock)
        {
            _phases.Add(value);
        }
    }

    public void End(ChangeReport? report)
    {
        Report = report;
        _ended.SetResult();
    }
}
