using CommunityKit.Orders.Showing;

namespace CommunityKit.Orders.Desk;

/// <summary>What a change of lines would do.</summary>
/// <param name="Wanted">Pieces wanted of each line.</param>
/// <param name="Sum">What the order would cost.</param>
/// <param name="Difference">More to pay, or less.</param>
/// <param name="Version">Version of the order that was looked at.</param>
/// <param name="Fingerprint">Of the new calculation.</param>
internal sealed record EditPreview(IReadOnlyDictionary<Guid, int> Wanted, ShownSum Sum, Money Difference, long Version, string Fingerprint);
