using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.Editing;

/// <summary>A block in the editor.</summary>
/// <param name="Block">The block as it is stored.</param>
/// <param name="Kind">What it is; null when no module brings it.</param>
/// <param name="Label">Name of the kind in the reader's language.</param>
public sealed record BlockForm(ContentBlock Block, BlockKind? Kind, string Label)
{
    /// <summary>Its settings as the form edits them; null when they cannot be edited here: the stored ones are kept.</summary>
    public object? Settings { get; init; }

    /// <summary>Name of the module that brings it; empty for the CMS itself.</summary>
    public string ModuleName { get; init; } = "";

    /// <summary>What was filled in, in a few words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Id of the block around it; empty on the page itself.</summary>
    public string Parent { get; init; } = "";

    /// <summary>How deep it stands: 1 on the page itself.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The blocks inside.</summary>
    public IReadOnlyList<BlockForm> Children { get; init; } = [];

    /// <summary>True for one that is shown unfolded at first.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What its settings' field names begin with.</summary>
    public string Prefix => PrefixOf(Block.Id);

    /// <summary>True when blocks may be put into it.</summary>
    public bool TakesBlocks => Kind?.HoldsBlocks == true && Depth < ContentDocument.MaxDepth;

    /// <summary>The stored settings, to be sent along with a form that cannot edit them.</summary>
    public string Raw => Block.Settings.ValueKind == JsonValueKind.Undefined ? "{}" : Block.Settings.GetRawText();

    /// <summary>What the field names of a block's settings begin with.</summary>
    public static string PrefixOf(string id) => "s." + id;
}
