using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A term.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Key">Its id there.</param>
/// <param name="Label">What readers see.</param>
internal sealed record SiteTerm(Node Place, string Key, string Label);
