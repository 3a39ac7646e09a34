using System.Text.Json;
using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Merging;

/// <summary>A block taken out of its tree: what it is and where it stood.</summary>
/// <param name="Block">The block.</param>
/// <param name="Parent">Id of the block around it; empty on the page itself.</param>
internal sealed record Placement(ContentBlock Block, string Parent)
{
    /// <summary>Settings that say nothing.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Nothing { get; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, JsonElement> Settings { get; } =
        Block.Settings.ValueKind == JsonValueKind.Object
            ? Block.Settings.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal)
            : Nothing;

    /// <summary>All blocks of a document by id.</summary>
    public static Dictionary<string, Placement> Of(ContentDocument document)
    {
        var placements = new Dictionary<string, Placement>(StringComparer.Ordinal);
        Add(document.Blocks, "");
        return placements;

        void Add(IReadOnlyList<ContentBlock> blocks, string parent)
        {
            foreach (var block in blocks)
            {
                placements.Add(block.Id, new(block, parent));
                Add(block.Children, block.Id);
            }
        }
    }

    /// <summary>Ids of the blocks in a block, or on the page, in order.</summary>
    public static IReadOnlyList<string> Inside(ContentDocument document, IReadOnlyDictionary<string, Placement> placements, string parent) =>
        parent.Length == 0 ? [.. document.Blocks.Select(block => block.Id)]
        : placements.TryGetValue(parent, out var placement) ? [.. placement.Block.Children.Select(block => block.Id)]
        : [];
}
