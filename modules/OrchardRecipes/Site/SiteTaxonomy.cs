using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A set of terms.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Key">Id of the item that holds it.</param>
/// <param name="Name">Its alias, or what its title comes to as a name.</param>
/// <param name="Label">What editors read.</param>
/// <param name="Terms">Its terms, narrower ones behind the wider.</param>
internal sealed record SiteTaxonomy(Node Place, string Key, string Name, string Label, IReadOnlyList<SiteTerm> Terms);
