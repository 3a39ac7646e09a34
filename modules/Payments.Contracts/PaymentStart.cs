namespace CommunityKit.Payments;

/// <summary>What the buyer does next: exactly one of the three holds.</summary>
public sealed record PaymentStart
{
    /// <summary>Where to send the buyer; null when there is nowhere to go.</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>True if it is paid already.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Why it could not begin, in the current UI culture; null if it could.</summary>
    public string? Refusal { get; init; }
}
