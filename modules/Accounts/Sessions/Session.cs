namespace CommunityKit.Accounts.Sessions;

/// <summary>One signed-in browser. The cookie only names the row: without it the cookie is worth nothing.</summary>
internal sealed class Session
{
    public const int MaxDeviceLength = 200;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid AccountId { get; set; }

    /// <summary>The account's stamp at the beginning; when the account's changes, the session is over.</summary>
    public string Stamp { get; set; } = "";

    public SignInMethod Method { get; set; }

    /// <summary>True if the member asked to stay signed in.</summary>
    public bool IsPersistent { get; set; }

    /// <summary>The browser's own description of itself, cut short.</summary>
    public string Device { get; set; } = "";

    /// <summary>Network of the visitor, without the part that names the single device.</summary>
    public string Address { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}
