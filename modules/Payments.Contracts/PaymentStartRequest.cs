namespace CommunityKit.Payments;

/// <summary>How the buyer gets to the provider and back.</summary>
/// <param name="ReturnUrl">Absolute address that the buyer comes back to.</param>
/// <param name="BaseUrl">Absolute address of the shop without a slash at the end, for the provider's notices.</param>
/// <param name="Culture">Language of the buyer.</param>
public sealed record PaymentStartRequest(string ReturnUrl, string BaseUrl, string Culture);
