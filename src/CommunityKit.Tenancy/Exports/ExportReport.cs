namespace CommunityKit.Tenancy.Exports;

/// <summary>What an export wrote.</summary>
/// <param name="Counts">Number of things by kind.</param>
/// <param name="LeftOut">What is not in it, and why.</param>
public sealed record ExportReport(IReadOnlyDictionary<string, int> Counts, IReadOnlyList<(string What, string Why)> LeftOut);
