namespace CommunityKit.Notifications.Preferences;

/// <summary>The boxes of the page.</summary>
internal sealed class PreferencesForm
{
    public bool ActivityInbox { get; set; }

    public bool ActivityMail { get; set; }

    public bool MarketingInbox { get; set; }

    public bool MarketingMail { get; set; }
}
