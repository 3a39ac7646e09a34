namespace CommunityKit.UI.Admin.Lists;

/// <summary>What a bulk action did.</summary>
/// <param name="Done">Rows it changed.</param>
public sealed record AdminActionResult(int Done)
{
    /// <summary>Rows it could not change: key of the row and the reason in the user's language.</summary>
    public IReadOnlyList<(string Key, string Reason)> Refused { get; init; } = [];
}
