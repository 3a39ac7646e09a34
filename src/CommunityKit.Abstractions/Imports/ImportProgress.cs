namespace CommunityKit.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Fraction">Part of the file that was read, 0 to 1.</param>
public sealed record ImportProgress(long Rows, double Fraction);
