using CommunityKit.Data.Databases;
using CommunityKit.Modules;

namespace CommunityKit.Data.Work;

/// <summary>A subscriber, a queue or a job for which this runtime has the code.</summary>
internal interface IWorkSource
{
    WorkKey Key { get; }

    /// <summary>What tells that there is something to take.</summary>
    DatabaseSignal WokenBy { get; }

    ModuleIdentity Module { get; }

    /// <summary>Kind and declared name, for the guard and the operator, for example <c>event count-member</c>.</summary>
    string Part { get; }

    /// <summary>How many runs may overlap in this process.</summary>
    int Parallelism { get; }

    /// <summary>
    /// Works on some of what is due. Never throws for failing module code: that is counted and tried again later.
    /// </summary>
    Task<WorkRun> RunSomeAsync(CancellationToken stopping);
}
