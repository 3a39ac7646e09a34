namespace CommunityKit.Notifications.Texts;

/// <summary>Subject and text of a message.</summary>
internal sealed record Words(string Subject, string Text);
