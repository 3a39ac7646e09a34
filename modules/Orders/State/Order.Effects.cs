using CommunityKit.Events;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

internal sealed partial class Order
{
    /// <summary>What other modules are told when the change is saved.</summary>
    public List<DomainEvent> Events { get; } = [];

    /// <summary>What is done with stock and money when the change is saved.</summary>
    public List<Effect> Effects { get; } = [];

    /// <summary>Adds to the timeline.</summary>
    public void Tell(DateTimeOffset at, string kind, string actor, bool isPublic, params IReadOnlyList<NoteArgument> arguments) =>
        Entries.Add(new OrderEntry
        {
            Id = Guid.CreateVersion7(at), OrderId = Id, At = at, Kind = kind, Actor = actor, IsPublic = isPublic, Arguments = arguments,
        });

    /// <summary>Marks that a person has to look at it, or that somebody did.</summary>
    public void Flag(string? problem) => Problem = problem;

    private NoteArgument Amount(long minor) => NoteArgument.Of(new Money(minor, Currency));

    private void Turn(OrderState to, DateTimeOffset now)
    {
        if (to == State)
        {
            return;
        }

        if (!OrderStates.Leads(State, to))
        {
            throw new InvalidOperationException($"No step leads from {State} to {to}.");
        }

        State = to;
        switch (to)
        {
            case OrderState.Shipped:
                ShippedAt ??= now;
                break;
            case OrderState.Delivered:
                ShippedAt ??= now;
                DeliveredAt = now;
                break;
            case OrderState.Completed:
                CompletedAt = now;
                break;
            case OrderState.Cancelled:
                CancelledAt = now;
                break;
        }
    }
}
