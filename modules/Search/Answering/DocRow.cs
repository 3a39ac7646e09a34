namespace CommunityKit.Search.Answering;

/// <summary>The part of a stored document that goes into the columns.</summary>
internal readonly record struct DocRow(int No, string Facets, string Numbers, float Boost);
