namespace CommunityKit.Customers.Consents;

/// <summary>A purpose on the privacy page.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Label">The question.</param>
/// <param name="Detail">What happens with the data.</param>
/// <param name="Wording">Number of the wording that is asked now.</param>
/// <param name="State">The last answer; null if there was none.</param>
internal sealed record PurposeRow(string Name, string Label, string Detail, int Wording, ConsentState? State)
{
    /// <summary>True if the person agrees to what is asked now.</summary>
    public bool IsGiven => State is { IsGiven: true } && State.Wording >= Wording;

    /// <summary>True if the person agreed to older words and is asked again.</summary>
    public bool IsOutdated => State is { IsGiven: true } && State.Wording < Wording;
}
