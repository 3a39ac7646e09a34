using System.Text.Json;

namespace CommunityKit.Cms.Documents;

/// <summary>A block in a document, as it is stored. Immutable.</summary>
/// <param name="Id">Stable id of the placement: up to 40 letters, digits and dashes, unique in the document.</param>
/// <param name="Kind">Wire name of the block; a kind that no module brings is kept as it is.</param>
/// <param name="Settings">What the editor filled in: a JSON object.</param>
public sealed record ContentBlock(string Id, string Kind, JsonElement Settings)
{
    /// <summary>The blocks inside it, in order.</summary>
    public IReadOnlyList<ContentBlock> Children { get; init; } = [];

    /// <summary>The block and everything inside it, outer ones first.</summary>
    public IEnumerable<ContentBlock> WithInner() => Children.SelectMany(child => child.WithInner()).Prepend(this);

    /// <summary>The same block under a new id, and so are those inside: a copy to be placed.</summary>
    public ContentBlock Copied() => this with { Id = NewId(), Children = [.. Children.Select(child => child.Copied())] };

    /// <summary>An id for a new placement.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString("N");
}
