namespace CommunityKit.Accounts.Users;

/// <summary>
/// Somebody who may sign in: shopper or staff. What changes with every sign-in stands in <see cref="SignIn.SignInState"/> instead, so that
/// a form that is saved late cannot wind it back.
/// </summary>
internal sealed class Account
{
    public const int MaxNameLength = 60;

    private readonly List<Func<Transaction, CancellationToken, ValueTask>> _alongside = [];

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Address to write to: local part as entered, domain in ASCII.</summary>
    public string Email { get; set; } = "";

    /// <summary>The same for comparing; unique.</summary>
    public string EmailKey { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Language for mails and for the first page after signing in.</summary>
    public string Culture { get; set; } = "";

    public AccountState State { get; set; }

    public bool EmailConfirmed { get; set; }

    /// <summary>An address that the member wants instead and has not confirmed yet.</summary>
    public string? PendingEmail { get; set; }

    /// <summary>Null while an invitation is open, and for the host's owner, who enters by ticket.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with everything that must end sessions, remembered devices and links that are under way.</summary>
    public string SecurityStamp { get; set; } = "";

    public bool TwoFactorEnabled { get; set; }

    /// <summary>Secret of the authenticator app, encrypted with the tenant's keys.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Secret of an app that is being set up, encrypted; takes effect with the first right code.</summary>
    public string? PendingAuthenticatorKey { get; set; }

    /// <summary>True for the local double of the host's owner.</summary>
    public bool IsHostOwner { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it could be used for the first time; the registration was published then.</summary>
    public DateTimeOffset? ActivatedAt { get; set; }

    /// <summary>Name and address in small letters, for the search of the list.</summary>
    public string SearchText { get; set; } = "";

    public long Version { get; set; }

    public void SetEmail(EmailAddress address)
    {
        Email = address.Text;
        EmailKey = address.Key;
    }

    public void NewStamp() => SecurityStamp = Guid.NewGuid().ToString("N");

    /// <summary>Work that is committed together with the next save of this account, or not at all.</summary>
    /// <param name="work">May run more than once, like every unit of work.</param>
    public void Alongside(Func<Transaction, CancellationToken, ValueTask> work) => _alongside.Add(work);

    public async ValueTask RunAlongsideAsync(Transaction transaction, CancellationToken cancellationToken)
    {
        foreach (var work in _alongside)
        {
            await work(transaction, cancellationToken);
        }
    }

    public void Saved(long version)
    {
        Version = version;
        _alongside.Clear();
    }
}
