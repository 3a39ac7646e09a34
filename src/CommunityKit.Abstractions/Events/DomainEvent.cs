using System.Text.Json.Serialization;

namespace CommunityKit.Events;

/// <summary>
/// Something that happened, told to other modules through the outbox. Derive a record, give it an
/// <see cref="EventNameAttribute"/>, and publish it inside a transaction.
/// </summary>
/// <remarks>
/// The record is the payload and nothing else: serialised as JSON, so only add properties with defaults within one wire name.
/// Carry ids and facts, no personal data that the receiver could look up.
/// </remarks>
public abstract record DomainEvent
{
    /// <summary>
    /// Events with the same key reach one subscriber in the order of their publication. Usually the id of the thing that changed.
    /// </summary>
    [JsonIgnore]
    public abstract string OrderingKey { get; }
}
