namespace CommunityKit.Notifications.Texts;

/// <summary>The shop's own words for a message in one language.</summary>
internal sealed class ShopText
{
    public const int MaxSubject = 200;
    public const int MaxText = 8000;

    public string Template { get; init; } = "";

    public string Culture { get; init; } = "";

    public string Subject { get; set; } = "";

    public string Text { get; set; } = "";

    public long Version { get; set; }
}
