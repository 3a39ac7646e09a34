using CommunityKit.Texts;

namespace CommunityKit.Cms.Exchange;

/// <summary>A link of a menu.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Url">Path within the shop, or an https, mail or phone address.</param>
public sealed record MenuRecordLink(LocalizedText Label, string Url)
{
    /// <summary>Links below it, in order. Menus have two levels: those of a third stand after those of the second.</summary>
    public IReadOnlyList<MenuRecordLink> Children { get; init => field = value ?? []; } = [];
}
