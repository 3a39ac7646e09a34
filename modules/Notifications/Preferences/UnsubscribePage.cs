namespace CommunityKit.Notifications.Preferences;

/// <summary>The page behind the link in a mail.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="Kind">What is ended.</param>
/// <param name="IsDone">True once it is.</param>
internal sealed record UnsubscribePage(string Token, NotificationKind Kind, bool IsDone);
