namespace CommunityKit.Search.Postgres;

/// <summary>Size of an index, for ranking.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="MeanTokens">Tokens that a document has on average.</param>
internal sealed record IndexSize(int Documents, double MeanTokens);
