namespace CommunityKit.Customers.Consents;

/// <summary>The last answer of somebody about a purpose.</summary>
internal sealed class ConsentState
{
    /// <summary>Who, as in <see cref="ConsentSubject"/>.</summary>
    public string Subject { get; init; } = "";

    public string Purpose { get; init; } = "";

    public bool IsGiven { get; init; }

    /// <summary>Number of the wording that was answered.</summary>
    public int Wording { get; init; }

    public DateTimeOffset At { get; init; }
}
