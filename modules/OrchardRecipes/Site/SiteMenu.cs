using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A menu.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">Its alias, or what its title comes to as a name.</param>
/// <param name="Links">Its links.</param>
internal sealed record SiteMenu(Node Place, string Name, IReadOnlyList<SiteLink> Links);
