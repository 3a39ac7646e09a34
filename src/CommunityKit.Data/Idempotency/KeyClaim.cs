namespace CommunityKit.Data.Idempotency;

/// <summary>What became of the wish to claim a key.</summary>
/// <param name="State">Which of the four.</param>
internal sealed record KeyClaim(KeyState State)
{
    /// <summary>The answer that was given; set when answered.</summary>
    public KeptAnswer? Answer { get; init; }
}
