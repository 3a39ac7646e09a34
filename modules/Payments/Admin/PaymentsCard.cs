namespace CommunityKit.Payments.Admin;

/// <summary>What needs a person.</summary>
/// <param name="Payments">Payments with another amount or paid twice.</param>
/// <param name="Refused">Refunds that the provider refused.</param>
/// <param name="Stuck">Refunds that have been asked for again and again.</param>
internal sealed record PaymentsCard(int Payments, int Refused, int Stuck);
