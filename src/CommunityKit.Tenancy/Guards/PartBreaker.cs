using CommunityKit.Data.Work;

namespace CommunityKit.Tenancy.Guards;

/// <summary>
/// The breaker of one part of one module: five failures in a row switch it off for thirty seconds; then one caller tries it, and its
/// outcome decides. Thread-safe.
/// </summary>
internal sealed class PartBreaker
{
    /// <summary>Failures in a row that switch the part off.</summary>
    public const int Threshold = 5;

    /// <summary>How long it stays off before it is tried again.</summary>
    public static readonly TimeSpan OffFor = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private int _failuresInARow;
    private DateTimeOffset? _offUntil;
    private bool _trialRuns;

    /// <summary>Failures since the runtime was built.</summary>
    public long TotalFailures { get; private set; }

    /// <summary>Type and message of the last failure without addresses and numbers; never shown to shoppers.</summary>
    public string? LastError { get; private set; }

    /// <summary>UTC instant of the last failure.</summary>
    public DateTimeOffset? LastFailureAt { get; private set; }

    /// <summary>True while callers are turned away.</summary>
    public bool IsOff(DateTimeOffset now)
    {
        lock (_lock)
        {
            return _offUntil is { } until && (now < until || _trialRuns);
        }
    }

    /// <summary>Asks to run the part; a switched-off part lets one caller through after its time, to try.</summary>
    public bool TryBegin(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_offUntil is not { } until)
            {
                return true;
            }

            if (now < until || _trialRuns)
            {
                return false;
            }

            _trialRuns = true;
            return true;
        }
    }

    /// <summary>It worked: the part is on again.</summary>
    public void Succeeded()
    {
        lock (_lock)
        {
            _failuresInARow = 0;
            _offUntil = null;
            _trialRuns = false;
        }
    }

    /// <summary>The caller went away before there was an outcome.</summary>
    public void Abandoned()
    {
        lock (_lock)
        {
            _trialRuns = false;
        }
    }

    /// <summary>It failed.</summary>
    /// <returns>True if this failure switched the part off.</returns>
    public bool Failed(Exception exception, DateTimeOffset now)
    {
        lock (_lock)
        {
            TotalFailures++;
            LastFailureAt = now;
            LastError = ErrorText.Of(exception);
            _trialRuns = false;
            if (++_failuresInARow < Threshold)
            {
                return false;
            }

            var wasOn = _offUntil is null;
            _offUntil = now + OffFor;
            return wasOn;
        }
    }
}
