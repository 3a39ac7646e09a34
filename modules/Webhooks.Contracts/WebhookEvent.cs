namespace CommunityKit.Webhooks;

/// <summary>An event that the shop offers to other systems. Declared by <see cref="WebhookExtensions.WebhookEvent{TEvent}"/>.</summary>
/// <param name="Type">Wire name of the event, for example <c>orders.placed.v1</c>: what receivers find in <c>type</c>.</param>
/// <param name="LabelKey">Key of its name for people, in the texts of the module that declares it.</param>
public sealed record WebhookEvent(string Type, string LabelKey);
