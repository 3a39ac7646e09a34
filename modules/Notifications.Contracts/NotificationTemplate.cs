namespace CommunityKit.Notifications;

/// <summary>A kind of message that a module sends. Shops may replace its texts in the admin.</summary>
/// <param name="Name">Stable name, unique in the shop, for example <c>orders.shipped</c>.</param>
/// <param name="Kind">What it is about, as far as consent depends on it.</param>
/// <param name="SubjectKey">Text key of the subject, in the declaring module, with <c>{names}</c> of arguments.</param>
/// <param name="TextKey">Text key of the text, likewise.</param>
public sealed record NotificationTemplate(string Name, NotificationKind Kind, string SubjectKey, string TextKey)
{
    /// <summary>
    /// Names of the arguments, for whoever writes the shop's own texts. Every text may use <c>{shop}</c>, <c>{name}</c> (of the receiver;
    /// empty for a guest) and <c>{link}</c> (where the message leads) as well.
    /// </summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
