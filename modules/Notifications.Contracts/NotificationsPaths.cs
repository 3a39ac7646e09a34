namespace CommunityKit.Notifications;

/// <summary>Paths of the notifications pages below the tenant's root. Put the request's <c>PathBase</c> in front of them.</summary>
public static class NotificationsPaths
{
    /// <summary>A member's inbox; a message is below it by id.</summary>
    public const string Inbox = "/account/notifications";

    /// <summary>What a member wants to hear of, and where.</summary>
    public const string Preferences = "/account/notifications/settings";

    /// <summary>Ends a kind of mail without signing in: <c>?token=…</c>.</summary>
    public const string Unsubscribe = "/notifications/unsubscribe";
}
