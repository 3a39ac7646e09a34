using CommunityKit.Media.Assets;
using CommunityKit.Media.Uses;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Media.Admin;

/// <summary>An asset with everything that is known about it.</summary>
internal sealed record AssetPage
{
    public required Asset Asset { get; init; }

    public required AssetForm Form { get; init; }

    public required IReadOnlyList<MediaUse> Uses { get; init; }

    public required IReadOnlyList<SelectListItem> Folders { get; init; }

    /// <summary>Pictures that may stand for a video; empty for pictures.</summary>
    public required IReadOnlyList<SelectListItem> Posters { get; init; }

    /// <summary>The poster as it is shown; null without one.</summary>
    public MediaAsset? Poster { get; init; }

    /// <summary>Another asset with the same content; null without one.</summary>
    public Asset? Twin { get; init; }

    /// <summary>Why a replacement was not taken.</summary>
    public string? Refused { get; init; }
}
