namespace CommunityKit.Accounts.SignIn;

/// <summary>How many attempts of a kind are let through.</summary>
/// <param name="Name">Kind of attempt.</param>
/// <param name="Attempts">So many.</param>
/// <param name="Within">In so much time from the first one.</param>
internal sealed record AttemptLimit(string Name, int Attempts, TimeSpan Within)
{
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Wrong passwords and codes for one e-mail address, whether it has an account or not.</summary>
    public static AttemptLimit SignInOfAccount { get; } = new("account", 10, QuarterHour);

    /// <summary>Wrong passwords and codes from one network address; many shoppers may share one.</summary>
    public static AttemptLimit SignInFromAddress { get; } = new("address", 60, QuarterHour);

    /// <summary>Registrations from one network address.</summary>
    public static AttemptLimit RegisterFromAddress { get; } = new("register", 20, Hour);

    /// <summary>Mails that one e-mail address gets because somebody asked for them.</summary>
    public static AttemptLimit MailToAccount { get; } = new("mail", 5, Hour);

    /// <summary>Mails that one network address asks for.</summary>
    public static AttemptLimit MailFromAddress { get; } = new("mail-from", 20, Hour);
}
