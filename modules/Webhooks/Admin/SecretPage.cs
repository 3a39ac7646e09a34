namespace CommunityKit.Webhooks.Admin;

/// <summary>Shows a secret, the only time.</summary>
/// <param name="EndpointId">Whose.</param>
/// <param name="Url">Where it listens.</param>
/// <param name="Secret">The secret.</param>
/// <param name="OldOneSigns">True if the one before it signs too for a day.</param>
internal sealed record SecretPage(Guid EndpointId, string Url, string Secret, bool OldOneSigns);
