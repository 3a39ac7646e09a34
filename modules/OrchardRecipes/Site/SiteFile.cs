using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A file for the library.</summary>
/// <param name="Place">Where the recipe names it.</param>
/// <param name="Path">Path in the other site's library, without a slash in front.</param>
/// <param name="Source">Path from the recipe's folder; empty when it is in the recipe itself.</param>
/// <param name="Base64">Its content in the recipe; empty when it is beside it.</param>
internal sealed record SiteFile(Node Place, string Path, string Source, string Base64);
