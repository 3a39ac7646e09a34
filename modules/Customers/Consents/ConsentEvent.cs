namespace CommunityKit.Customers.Consents;

/// <summary>One answer. Rows are only ever added: they prove what was said when. Immutable.</summary>
internal sealed class ConsentEvent
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who, as in <see cref="ConsentSubject"/>: an id that leads nowhere once the account is erased, or the hash of an address.</summary>
    public string Subject { get; init; } = "";

    public string Purpose { get; init; } = "";

    public bool IsGiven { get; init; }

    public int Wording { get; init; }

    /// <summary>Hash of the words that were shown; see <see cref="ConsentWording"/>.</summary>
    public string WordingHash { get; init; } = "";

    public string Source { get; init; } = "";
}
