using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

/// <summary>Something that happened to an order; its sentence stands under <c>entry.{kind}</c>.</summary>
internal sealed class OrderEntry
{
    /// <summary>Actor of what happens by itself.</summary>
    public const string System = "";

    /// <summary>Kind of a note of the staff: its first argument is the text.</summary>
    public const string Note = "note";

    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    /// <summary>Name of the member of staff, <c>customer</c>, or empty when it happened by itself.</summary>
    public string Actor { get; init; } = System;

    /// <summary>True if the buyer sees it.</summary>
    public bool IsPublic { get; init; }

    public IReadOnlyList<NoteArgument> Arguments { get; init; } = [];
}
