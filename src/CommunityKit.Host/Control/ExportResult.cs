using CommunityKit.Tenancy.Exports;

namespace CommunityKit.Host.Control;

/// <summary>What an export wrote.</summary>
/// <param name="Folder">Where.</param>
/// <param name="Counts">Number of things by kind.</param>
/// <param name="LeftOut">What is not in it, and why.</param>
public sealed record ExportResult(string Folder, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> LeftOut)
{
    internal static ExportResult Of(string folder, ExportReport report) =>
        new(folder, report.Counts, [.. report.LeftOut.Select(entry => $"{entry.What}: {entry.Why}")]);
}
