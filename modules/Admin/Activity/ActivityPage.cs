using CommunityKit.Operations;

namespace CommunityKit.Admin.Activity;

/// <summary>What runs behind the pages, ready to show.</summary>
public sealed record ActivityPage
{
    /// <summary>Figures.</summary>
    public required ActivitySummary Summary { get; init; }

    /// <summary>Work that was given up, oldest first.</summary>
    public required IReadOnlyList<ParkedWork> Parked { get; init; }

    /// <summary>Scheduled jobs.</summary>
    public required IReadOnlyList<ScheduleInfo> Schedules { get; init; }

    /// <summary>Parts of modules that failed.</summary>
    public required IReadOnlyList<FailingPart> Failing { get; init; }

    /// <summary>Modules that do not run.</summary>
    public required IReadOnlyList<ModuleOff> Off { get; init; }

    /// <summary>True when nothing needs anybody.</summary>
    public bool IsCalm => Parked.Count == 0 && Off.Count == 0 && !Failing.Any(part => part.IsOff);
}
