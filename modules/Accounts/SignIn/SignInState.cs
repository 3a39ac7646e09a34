namespace CommunityKit.Accounts.SignIn;

/// <summary>What signing in leaves behind on an account. Changed only by single statements that check and change at once.</summary>
internal sealed class SignInState
{
    public Guid AccountId { get; set; }

    /// <summary>Wrong passwords or codes in a row.</summary>
    public int FailedCount { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Time step of the last code of the authenticator app that was used; an older or equal one is refused.</summary>
    public long LastTotpStep { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }
}
