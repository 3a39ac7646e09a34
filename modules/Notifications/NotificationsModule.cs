namespace CommunityKit.Notifications;

/// <summary>Inbox and mail, in the member's language and as far as they agreed.</summary>
public sealed class NotificationsModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
