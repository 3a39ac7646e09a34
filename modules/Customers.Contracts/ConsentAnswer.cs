namespace CommunityKit.Customers;

/// <summary>What somebody answered.</summary>
/// <param name="Purpose">Purpose that a module declared; another one is refused with <see cref="ArgumentException"/>.</param>
/// <param name="IsGiven">True for yes.</param>
/// <param name="Source">Where it was answered: a short stable word such as <c>privacy-page</c>, <c>checkout</c>, <c>unsubscribe-link</c>.</param>
public sealed record ConsentAnswer(string Purpose, bool IsGiven, string Source);
