namespace CommunityKit.Webhooks;

/// <summary>Permissions of the module.</summary>
internal static class WebhooksPermissions
{
    /// <summary>Decides where the shop's events go. Owners have it; nobody else gets it by itself.</summary>
    public const string Manage = "webhooks.manage";
}
