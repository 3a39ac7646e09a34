namespace CommunityKit.Cms.Exchange;

/// <summary>An address that leads somewhere else while no live page has it.</summary>
/// <param name="From">Path within the shop.</param>
/// <param name="To">Path within the shop, or an https address.</param>
public sealed record RedirectRecord(string From, string To) : ContentRecord
{
    /// <summary>True when browsers and search engines may remember it.</summary>
    public bool IsPermanent { get; init; } = true;
}
