using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Answering;

/// <summary>What is put to an index.</summary>
/// <param name="Plan">What to look for.</param>
/// <param name="HeadingsOnly">True to leave the body out: the best hits have the words elsewhere.</param>
/// <param name="Marks">Marks that a document must have, one of each list.</param>
internal sealed record IndexQuery(Plan Plan, bool HeadingsOnly, IReadOnlyList<IReadOnlyList<string>> Marks);
