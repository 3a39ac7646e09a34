namespace CommunityKit.Notifications;

/// <summary>What a message is about, as far as consent and quiet hours depend on it.</summary>
public enum NotificationKind
{
    /// <summary>Part of a deal that the person made: sent without asking, at any hour.</summary>
    Transactional,

    /// <summary>Something in the community that the person follows: can be switched off, waits for the end of quiet hours.</summary>
    Activity,

    /// <summary>Advertising: only with consent, waits for the end of quiet hours.</summary>
    Marketing,
}
