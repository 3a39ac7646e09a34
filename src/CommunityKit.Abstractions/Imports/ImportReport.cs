namespace CommunityKit.Imports;

/// <summary>What an import did, or in a dry run would do.</summary>
public sealed record ImportReport
{
    /// <summary>Things found in the file by kind, for example <c>products</c> 284 and <c>variants</c> 1121.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Main things that were made.</summary>
    public int Created { get; init; }

    /// <summary>Main things that were there and changed.</summary>
    public int Updated { get; init; }

    /// <summary>Main things that were there in just this form.</summary>
    public int Unchanged { get; init; }

    /// <summary>Main things that were left out because of a problem.</summary>
    public int Skipped { get; init; }

    /// <summary>Problems by row; warnings do not keep a thing from being imported.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>True when the file is damaged as a whole and nothing was written.</summary>
    public bool Refused { get; init; }
}
