namespace CommunityKit.Search.Feeding;

/// <summary>Sources that could not be read.</summary>
internal sealed class SourceFailedException(IReadOnlyList<string> sources)
    : Exception($"These search sources could not be read: {string.Join(", ", sources)}. The log has the reasons; the next run tries again.");
