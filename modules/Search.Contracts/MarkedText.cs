namespace CommunityKit.Search;

/// <summary>Plain text in parts, some of which are what was searched for. Encode each part when it is shown.</summary>
/// <param name="Parts">The parts in order.</param>
public sealed record MarkedText(IReadOnlyList<MarkedPart> Parts)
{
    /// <summary>No text.</summary>
    public static MarkedText Empty { get; } = new([]);

    /// <summary>The text without marks.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}
