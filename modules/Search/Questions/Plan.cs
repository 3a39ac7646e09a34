namespace CommunityKit.Search.Questions;

/// <summary>A way to look for the answer.</summary>
/// <param name="Units">What to look for; never empty.</param>
/// <param name="NeedsAll">True if a document must have all units, false if one is enough.</param>
internal sealed record Plan(IReadOnlyList<Unit> Units, bool NeedsAll);
