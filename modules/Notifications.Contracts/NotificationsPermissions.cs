namespace CommunityKit.Notifications;

/// <summary>Permissions of the notifications module.</summary>
public static class NotificationsPermissions
{
    /// <summary>See which messages went out, without their words.</summary>
    public const string ViewLog = "notifications.log.view";

    /// <summary>Write the shop's own texts of messages and try them out.</summary>
    public const string ManageTexts = "notifications.texts.manage";
}
