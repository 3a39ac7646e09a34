using CommunityKit.Jobs;
using CommunityKit.Modules;

namespace CommunityKit.Data.Schedules;

/// <summary>A declared job. Immutable.</summary>
/// <param name="Module">Whose job.</param>
/// <param name="Name">Declared name, unique in the module.</param>
/// <param name="JobType">Implements <see cref="IJob"/>.</param>
/// <param name="Schedule">When it runs.</param>
internal sealed record ScheduledJob(ModuleIdentity Module, string Name, Type JobType, JobSchedule Schedule)
{
    /// <summary>Key of the schedule, unique in the tenant.</summary>
    public string FullName => $"{Module.Id}/{Name}";
}
