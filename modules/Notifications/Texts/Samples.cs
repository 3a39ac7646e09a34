namespace CommunityKit.Notifications.Texts;

/// <summary>Messages to look at. Pure.</summary>
internal static class Samples
{
    /// <summary>A message whose arguments are their own names.</summary>
    public static NewNotification Of(NotificationTemplate template) => new(Guid.CreateVersion7(), template.Name)
    {
        MemberId = Guid.Empty,
        Path = "/",
        Arguments = template.Arguments.ToDictionary(name => name, name => $"[{name}]", StringComparer.Ordinal),
    };
}
