using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Notifications.Log;

/// <summary>One line of the log.</summary>
internal sealed record MessageRow(Guid Id, DateTimeOffset At, string Template, string Who, AdminTag? Inbox, AdminTag? Mail, string Reason);
