using CommunityKit.Events;
using CommunityKit.Modules;

namespace CommunityKit.Webhooks;

/// <summary>Declarations of events for other systems.</summary>
public static class WebhookExtensions
{
    /// <summary>
    /// Offers an event to other systems: each endpoint that wants it gets it, signed, at least once. What is sent is the event itself as
    /// JSON, so offer none that carries personal data beyond ids.
    /// </summary>
    /// <typeparam name="TEvent">The event; its wire name is its type outside.</typeparam>
    /// <param name="module">The module; call it inside <c>module.When("communitykit.webhooks", …)</c> with an optional dependency.</param>
    /// <param name="labelKey">Key of its name for people, in the texts of the module.</param>
    public static void WebhookEvent<TEvent>(this ModuleBuilder module, string labelKey)
        where TEvent : DomainEvent
    {
        var type = EventNameAttribute.Of(typeof(TEvent));
        module.Declare(new WebhookEvent(type, labelKey));
        module.Handle<TEvent, ForwardToWebhooks<TEvent>>("webhook-" + type);
    }
}
