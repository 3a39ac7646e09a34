using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A link of a menu.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its words; empty for the title of the item that it leads to.</param>
/// <param name="Url">Where it leads; empty when it leads to an item.</param>
/// <param name="Item">Id of the item that it leads to; empty for an address.</param>
/// <param name="Children">Links below it.</param>
internal sealed record SiteLink(Node Place, string Text, string Url, string Item, IReadOnlyList<SiteLink> Children);
