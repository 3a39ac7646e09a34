namespace CommunityKit.Payments;

/// <summary>A way to pay.</summary>
/// <param name="Provider">Key of the provider.</param>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="Description">One line about it; may be empty.</param>
public sealed record PaymentMethod(string Provider, string Name, string Description);
