namespace CommunityKit.Orders.AfterSales;

/// <summary>The variant that is wanted instead.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Title">What it is.</param>
/// <param name="DifferenceMinor">What a piece costs more; minor units, 0 or above.</param>
internal sealed record Replacement(Guid VariantId, string Title, long DifferenceMinor);
