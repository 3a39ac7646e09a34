namespace CommunityKit.Search;

/// <summary>What an index holds.</summary>
/// <param name="Engine">Short name of the engine, for example <c>sqlite-fts5</c>.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Bytes">Space that it takes; null when unknown.</param>
/// <param name="BuiltAt">When it was last built from nothing; null when never.</param>
/// <param name="Sources">Number of documents by source.</param>
public sealed record SearchIndexState(
    string Engine, int Documents, long? Bytes, DateTimeOffset? BuiltAt, IReadOnlyDictionary<string, int> Sources);
