using CommunityKit.Data.Databases;
using CommunityKit.Data.Work;
using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Data.Outbox;

/// <summary>Runs a reaction outside of any transaction, under a lease: at least once.</summary>
internal sealed class ReactionSource(EventSubscription subscription, WorkEnvironment environment) : IWorkSource
{
    /// <summary>Time after which a reaction that never came back is tried by another process.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public WorkKey Key => new(WorkKind.Event, subscription.Subscriber);

    public DatabaseSignal WokenBy => new(SignalKind.Event, subscription.EventName);

    public ModuleIdentity Module => subscription.Module;

    public string Part => "event " + subscription.Name;

    public int Parallelism => 4;

    public async Task<WorkRun> RunSomeAsync(CancellationToken stopping)
    {
        if (environment.Guard.IsOff(Module, Part))
        {
            return WorkRun.Nothing;
        }

        var lease = Guid.CreateVersion7();
        var delivery = await environment.Database.WriteAsync(
            (write, token) => new ValueTask<Delivery?>(
                DeliveryTable.LeaseAsync(write, subscription, lease, write.Now + Lease, token)),
            stopping);
        if (delivery is null)
        {
            return WorkRun.Nothing;
        }

        var run = new LeasedRun(environment, Module, Part, Lease)
        {
            Complete = (write, token) => DeliveryTable.CompleteAsync(write, delivery, lease, token),
            Return = (write, token) => DeliveryTable.ReturnAsync(write, delivery, lease, token),
            Fail = (write, error, next, token) => DeliveryTable.FailAsync(write, delivery, lease, error, next, token),
        };
        return WorkRun.One(await run.RunAsync(
            delivery.Context.Attempt,
            (services, token) => subscription.InvokeAsync(services, delivery.Payload, environment.Json, null, delivery.Context, token),
            stopping));
    }
}
