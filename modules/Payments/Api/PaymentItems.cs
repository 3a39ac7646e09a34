namespace CommunityKit.Payments.Api;

/// <summary>A page of payments.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record PaymentItems(IReadOnlyList<PaymentResource> Items, string? Next);
