namespace CommunityKit.Payments.Reconciliation;

/// <summary>A question that is due for a payment.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="Step">Number of the question, from 1.</param>
internal sealed record AskTask(Guid PaymentId, int Step);
