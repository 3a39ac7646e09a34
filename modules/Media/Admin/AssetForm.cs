using System.ComponentModel.DataAnnotations;
using CommunityKit.Media.Assets;
using CommunityKit.UI.Forms;

namespace CommunityKit.Media.Admin;

/// <summary>What staff say about an asset.</summary>
internal sealed class AssetForm
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；'];

    [Required, StringLength(FactRules.MaxName)]
    public string Name { get; set; } = "";

    [MaxCharacters(FactRules.MaxAlt)]
    public LocalizedText Alt { get; set; } = LocalizedText.Empty;

    public string? Tags { get; set; }

    public Guid? FolderId { get; set; }

    [Range(0, 100)]
    public int FocusX { get; set; } = 50;

    [Range(0, 100)]
    public int FocusY { get; set; } = 50;

    public Guid? PosterId { get; set; }

    public long Version { get; set; }

    public AssetFacts ToFacts() => new()
    {
        Alt = Alt, FolderId = FolderId, FocusX = FocusX, FocusY = FocusY, Tags = [.. (Tags ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries)],
    };

    public static AssetForm Of(Asset asset, IEnumerable<string> tags) => new()
    {
        Name = asset.Name,
        Alt = asset.Alt,
        Tags = string.Join(", ", tags),
        FolderId = asset.FolderId,
        FocusX = asset.FocusX,
        FocusY = asset.FocusY,
        PosterId = asset.PosterId,
        Version = asset.Version,
    };
}
