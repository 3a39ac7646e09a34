using CommunityKit.Media.Assets;
using CommunityKit.Media.Folders;

namespace CommunityKit.Media.Admin;

/// <summary>A part of the library.</summary>
internal sealed record LibraryPage
{
    public required AssetQuery Query { get; init; }

    public required IReadOnlyList<Asset> Assets { get; init; }

    public string? Next { get; init; }

    public required FolderTree Folders { get; init; }

    public required long UsedBytes { get; init; }

    public required long QuotaBytes { get; init; }

    public required long MaxPictureBytes { get; init; }

    public required long MaxVideoBytes { get; init; }

    /// <summary>True when smaller variants can be rendered on this machine.</summary>
    public required bool CanRender { get; init; }

    /// <summary>Reasons for refusing a file by their code, as JSON.</summary>
    public required string Refusals { get; init; }

    /// <summary>What was wrong with files that were just sent.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    public bool IsFiltered => Query != new AssetQuery();
}
