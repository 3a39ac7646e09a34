using CommunityKit.Data.Work;
using CommunityKit.Events;
using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Data.Outbox;

/// <summary>A declared subscriber. Immutable.</summary>
internal sealed class EventSubscription
{
    private EventSubscription(ModuleIdentity module, string name, Type eventType, Type handlerType)
    {
        Module = module;
        Name = name;
        EventName = EventNameAttribute.Of(eventType);
        HandlerType = handlerType;
    }

    internal delegate ValueTask Run(
        IServiceProvider services, string payload, WorkJson json, Transaction? transaction, EventContext context, CancellationToken token);

    public ModuleIdentity Module { get; }

    /// <summary>Declared name, unique in the module.</summary>
    public string Name { get; }

    /// <summary>Wire name of the event.</summary>
    public string EventName { get; }

    public Type HandlerType { get; }

    /// <summary>Key of the deliveries, unique in the tenant: module id and declared name.</summary>
    public string Subscriber => $"{Module.Id}/{Name}";

    /// <summary>True when it acts outside the database, under a lease.</summary>
    public required bool IsReaction { get; init; }

    /// <summary>Calls the module's code; the transaction is null for reactions.</summary>
    public required Run InvokeAsync { get; init; }

    public static EventSubscription Handler<TEvent, THandler>(ModuleIdentity module, string name)
        where TEvent : DomainEvent
        where THandler : class, IEventHandler<TEvent> =>
        new(module, name, typeof(TEvent), typeof(THandler))
        {
            IsReaction = false,
            InvokeAsync = (services, payload, json, transaction, context, token) =>
                services.GetRequiredService<THandler>().HandleAsync(json.Read<TEvent>(payload), transaction!, context, token),
        };

    public static EventSubscription Reaction<TEvent, TReaction>(ModuleIdentity module, string name)
        where TEvent : DomainEvent
        where TReaction : class, IEventReaction<TEvent> =>
        new(module, name, typeof(TEvent), typeof(TReaction))
        {
            IsReaction = true,
            InvokeAsync = (services, payload, json, _, context, token) =>
                services.GetRequiredService<TReaction>().ReactAsync(json.Read<TEvent>(payload), context, token),
        };
}
