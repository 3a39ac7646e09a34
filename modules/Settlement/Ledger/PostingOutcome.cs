namespace CommunityKit.Settlement.Ledger;

/// <summary>What became of a posting.</summary>
internal enum PostingOutcome
{
    /// <summary>It is written.</summary>
    Posted,

    /// <summary>It was written before.</summary>
    Repeated,

    /// <summary>An account has not so much; nothing is written.</summary>
    NotCovered,
}
