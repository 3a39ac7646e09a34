using System.Globalization;
using CommunityKit.Operations;
using CommunityKit.Data.Work;
using CommunityKit.Tenancy.Guards;
using CommunityKit.Tenancy.Runtimes;

namespace CommunityKit.Tenancy.Operations;

/// <summary>The operator's view of one runtime's work, over the tenant's tables and the runtime's breakers.</summary>
internal sealed class ActivityDesk(WorkDesk work, ModuleGuard guard, IReadOnlyList<RuntimeFault> faults) : IActivityDesk
{
    private const string Parked = "parked";
    private const char Separator = '|';

    public IReadOnlyList<FailingPart> FailingParts => guard.Failing;

    public IReadOnlyList<ModuleOff> ModulesOff => [.. faults.Select(f => new ModuleOff(f.ModuleId, f.Version, f.Problem.Text()))];

    public async ValueTask<ActivitySummary> SummaryAsync(CancellationToken cancellationToken) => await work.SummaryAsync(cancellationToken);

    public async ValueTask<IReadOnlyList<ParkedWork>> ParkedAsync(int limit, CancellationToken cancellationToken)
    {
        var deliveries = await work.DeliveriesAsync(Parked, null, limit, cancellationToken);
        var items = await work.QueueItemsAsync(Parked, null, limit, cancellationToken);
        return [.. deliveries
            .Select(d => new ParkedWork(
                string.Create(CultureInfo.InvariantCulture, $"e{Separator}{d.Position}{Separator}{d.Subscriber}"), d.EventName, d.Subscriber, d.Attempts, d.OccurredAt, d.LastError))
            .Concat(items.Select(i => new ParkedWork($"q{Separator}{i.Id}", i.Queue, i.Queue, i.Attempts, i.CreatedAt, i.LastError)))
            .OrderBy(p => p.Since)
            .Take(limit)];
    }

    public async ValueTask<bool> RetryAsync(string id, CancellationToken cancellationToken) => id.Split(Separator, 3) switch
    {
        ["e", var position, var subscriber] when long.TryParse(position, CultureInfo.InvariantCulture, out var at) =>
            await work.ResendAsync(at, subscriber, cancellationToken),
        ["q", var item] when Guid.TryParse(item, out var key) => await work.RetryItemAsync(key, cancellationToken),
        _ => false,
    };

    public async ValueTask<bool> DiscardAsync(string id, CancellationToken cancellationToken) => id.Split(Separator, 3) switch
    {
        ["e", var position, var subscriber] when long.TryParse(position, CultureInfo.InvariantCulture, out var at) =>
            await work.DiscardAsync(at, subscriber, cancellationToken),
        ["q", var item] when Guid.TryParse(item, out var key) => await work.DiscardItemAsync(key, cancellationToken),
        _ => false,
    };

    public async ValueTask<IReadOnlyList<ScheduleInfo>> SchedulesAsync(CancellationToken cancellationToken) =>
        [.. (await work.SchedulesAsync(cancellationToken))
            .Where(s => s.State == "active")
            .Select(s => new ScheduleInfo(s.Job, s.Schedule, s.NextAt, s.LastFinishedAt, s.LastError, s.IsRunning))];

    public async ValueTask<bool> RunNowAsync(string job, CancellationToken cancellationToken) => await work.RunNowAsync(job, cancellationToken);
}
