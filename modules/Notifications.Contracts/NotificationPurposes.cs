namespace CommunityKit.Notifications;

/// <summary>Purposes that members agree to before they get advertising.</summary>
public static class NotificationPurposes
{
    /// <summary>Advertising by mail.</summary>
    public const string MarketingMail = "marketing.mail";

    /// <summary>Advertising in the shop's own inbox.</summary>
    public const string MarketingInbox = "marketing.inbox";
}
