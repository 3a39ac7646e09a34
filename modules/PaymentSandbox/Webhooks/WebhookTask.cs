namespace CommunityKit.PaymentSandbox.Webhooks;

/// <summary>A notice that is due.</summary>
/// <param name="WebhookId">The notice.</param>
internal sealed record WebhookTask(Guid WebhookId);
