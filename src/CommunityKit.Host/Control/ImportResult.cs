using System.Text.Json.Serialization;
using CommunityKit.Imports;

namespace CommunityKit.Host.Control;

/// <summary>What an import did; the counts of things in the file stand beside it as members of their own.</summary>
public sealed record ImportResult
{
    /// <summary>True when nothing was written on purpose.</summary>
    public bool DryRun { get; init; }

    /// <summary>Things that were made.</summary>
    public int Created { get; init; }

    /// <summary>Things that changed.</summary>
    public int Updated { get; init; }

    /// <summary>Things that were there in just this form.</summary>
    public int Unchanged { get; init; }

    /// <summary>Things that were left out.</summary>
    public int Skipped { get; init; }

    /// <summary>True when the whole file was refused.</summary>
    public bool Refused { get; init; }

    /// <summary>Problems by row.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Things in the file by kind, for example <c>products</c> and <c>variants</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Counts { get; init; } = [];

    internal static ImportResult Of(ImportReport report, bool dryRun) => new()
    {
        DryRun = dryRun,
        Created = report.Created,
        Updated = report.Updated,
        Unchanged = report.Unchanged,
        Skipped = report.Skipped,
        Refused = report.Refused,
        Problems = report.Problems,
        Counts = report.Counts.ToDictionary(c => c.Key, c => (object)c.Value, StringComparer.Ordinal),
    };
}
