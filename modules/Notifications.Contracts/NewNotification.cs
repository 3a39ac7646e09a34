namespace CommunityKit.Notifications;

/// <summary>A message to somebody. Just one of <see cref="MemberId"/> and <see cref="Email"/> is set.</summary>
/// <param name="Id">Id that the caller makes (GUID v7), so that repeating is harmless.</param>
/// <param name="Template">Name of a template that the module declared.</param>
public sealed record NewNotification(Guid Id, string Template)
{
    /// <summary>The member; their language and channels are looked up when it is sent.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Address of a guest; gets transactional mail only.</summary>
    public string? Email { get; init; }

    /// <summary>Language of a guest; the shop's default when null.</summary>
    public string? Culture { get; init; }

    /// <summary>Values for the template's texts by name: <c>{order}</c> takes <c>order</c>. Money as <c>money:CNY:1250</c>, instants as <c>time:2026-03-02T09:00:00Z</c>; both are written as the reader's language and the shop's zone do.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the message leads, below the tenant's root; null for nowhere.</summary>
    public string? Path { get; init; }
}
