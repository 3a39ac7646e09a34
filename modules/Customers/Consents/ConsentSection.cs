namespace CommunityKit.Customers.Consents;

/// <summary>What the privacy page shows about consents.</summary>
/// <param name="Purposes">Every purpose of the shop.</param>
/// <param name="Log">The member's last answers: label, answer, wording, time.</param>
internal sealed record ConsentSection(IReadOnlyList<PurposeRow> Purposes, IReadOnlyList<ConsentLine> Log);
