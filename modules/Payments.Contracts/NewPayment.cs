using CommunityKit.Monetary;

namespace CommunityKit.Payments;

/// <summary>An amount that is to be paid.</summary>
/// <param name="Id">Id that the caller makes (GUID v7), so that repeating is harmless.</param>
/// <param name="SubjectId">What is paid for, for example the id of an order.</param>
/// <param name="Amount">The amount, 0 or more.</param>
/// <param name="Provider">Key of the chosen provider.</param>
/// <param name="Reference">What buyer and provider read on statements, for example the number of the order; no personal data.</param>
public sealed record NewPayment(Guid Id, Guid SubjectId, Money Amount, string Provider, string Reference)
{
    /// <summary>Member who pays; null for a guest.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>UTC instant after which nobody waits for the money any more; null for no limit.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
