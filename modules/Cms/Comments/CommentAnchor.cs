using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Comments;

/// <summary>What a comment is about: the page (empty), a field (<c>f:title</c>), a block (<c>b:</c> and its id).</summary>
public static class CommentAnchor
{
    public const string Page = "";
    private const string FieldPrefix = "f:";
    private const string BlockPrefix = "b:";

    public static string Field(string name) => FieldPrefix + name;

    public static string Block(string id) => BlockPrefix + id;

    /// <summary>True for the page, a field of the type and a block of the document.</summary>
    public static bool IsIn(string anchor, ContentType type, ContentDocument document) =>
        anchor.Length == 0
        || ItemFields.All(type).Any(field => Field(field.Name) == anchor)
        || document.AllBlocks().Any(block => Block(block.Id) == anchor);

    /// <summary>Name of the field; null for anything else.</summary>
    public static string? FieldOf(string anchor) => anchor.StartsWith(FieldPrefix, StringComparison.Ordinal) ? anchor[FieldPrefix.Length..] : null;

    /// <summary>Id of the block; null for anything else.</summary>
    public static string? BlockOf(string anchor) => anchor.StartsWith(BlockPrefix, StringComparison.Ordinal) ? anchor[BlockPrefix.Length..] : null;
}
