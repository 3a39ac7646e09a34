using CommunityKit.Data.Work;
using CommunityKit.Jobs;
using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Data.Queues;

/// <summary>A declared queue and its worker. Immutable.</summary>
internal sealed class WorkQueue
{
    private WorkQueue()
    {
    }

    internal delegate ValueTask Run(
        IServiceProvider services, string payload, WorkJson json, JobContext context, CancellationToken cancellationToken);

    public required ModuleIdentity Module { get; init; }

    /// <summary>Wire name, unique in the tenant.</summary>
    public required string Name { get; init; }

    public required QueueOptions Options { get; init; }

    public required Type WorkerType { get; init; }

    public required Run InvokeAsync { get; init; }

    public static WorkQueue Of<TPayload, TWorker>(ModuleIdentity module, QueueName<TPayload> queue, QueueOptions? options)
        where TPayload : class
        where TWorker : class, IQueueWorker<TPayload> => new()
        {
            Module = module,
            Name = queue.Value,
            Options = options ?? new QueueOptions(),
            WorkerType = typeof(TWorker),
            InvokeAsync = (services, payload, json, context, token) =>
                services.GetRequiredService<TWorker>().RunAsync(json.Read<TPayload>(payload), context, token),
        };
}
