namespace CommunityKit.ContentImport.Html.Gutenberg;

/// <summary>A stretch of a WordPress body: a block between its comments, or what stands outside of all.</summary>
/// <param name="Name">Name of the block without <c>core/</c>; null outside of all blocks.</param>
/// <param name="Html">Its HTML, that of inner blocks included, without the comments.</param>
/// <param name="Children">The blocks inside it.</param>
internal sealed record BlockNode(string? Name, string Html, IReadOnlyList<BlockNode> Children);
