namespace CommunityKit.Events;

/// <summary>The versioned wire name of an event, for example <c>catalog.product-published.v1</c>. Never a CLR name.</summary>
/// <param name="name">Lower case, dotted, ends in <c>.v</c> and a number.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;

    /// <summary>Reads the wire name of an event type.</summary>
    /// <param name="eventType">A type that derives from <see cref="DomainEvent"/>.</param>
    /// <exception cref="InvalidOperationException">The type has no <see cref="EventNameAttribute"/>.</exception>
    public static string Of(Type eventType) =>
        eventType.GetCustomAttributes(typeof(EventNameAttribute), inherit: false) is [EventNameAttribute attribute]
            ? attribute.Name
            : throw new InvalidOperationException(
                $"{eventType.Name} has no wire name. Put [EventName(\"module.thing-happened.v1\")] on it.");
}
