using System.Text.Json;
using CommunityKit.Cms.Comparing;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Cms.Editing;

/// <summary>What changed from one version to another.</summary>
/// <param name="Title">Title of the item.</param>
/// <param name="Url">Address of its editor.</param>
/// <param name="Older">Number of the older version; 0 for the working copy, or for nothing.</param>
/// <param name="Newer">Number of the newer version; 0 for the working copy.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Blocks">Names kinds of blocks.</param>
/// <param name="Words">Names fields and values.</param>
public sealed record ComparePage(string Title, string Url, int Older, int Newer, Comparison Changes, BlockForms Blocks, PageWords Words)
{
    /// <summary>Colour of what became of a block.</summary>
    public static AdminTone ToneOf(BlockChange change) => change switch
    {
        BlockChange.Added => AdminTone.Good,
        BlockChange.Removed => AdminTone.Danger,
        _ => AdminTone.Info,
    };

    /// <summary>A value before and after, piece by piece.</summary>
    public IReadOnlyList<TextPiece> Pieces(ValueDifference value) => TextComparison.Compare(
        value.Old.ValueKind == JsonValueKind.Undefined ? "" : Words.Show(value.Old),
        value.New.ValueKind == JsonValueKind.Undefined ? "" : Words.Show(value.New));
}
