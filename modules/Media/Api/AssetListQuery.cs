using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Media.Api;

/// <summary>What a list of assets can be asked for. As it was sent: what is wrong with it is said by the list.</summary>
internal sealed class AssetListQuery
{
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "folder")]
    public string? Folder { get; init; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }
}
