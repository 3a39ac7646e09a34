using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Notifications.Texts;

/// <summary>One line of the list of messages: a template in a language.</summary>
internal sealed record TextRow(string Key, string Subject, string Name, string Culture, AdminTag Kind, bool IsOwn);
