namespace CommunityKit.Search.Answering;

/// <summary>One state of an index, for the time of a reading.</summary>
/// <param name="Reader">Reads it.</param>
/// <param name="Snapshot">What is in memory of it.</param>
/// <param name="Language">Its words.</param>
internal readonly record struct IndexState(IIndexReader Reader, IndexSnapshot Snapshot, IndexLanguage Language);
