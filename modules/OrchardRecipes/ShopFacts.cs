namespace CommunityKit.OrchardRecipes;

/// <summary>What a recipe has to know of the shop that it comes to.</summary>
/// <param name="Name">Name of the shop in its own language.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="Culture">Its own language.</param>
/// <param name="Cultures">All its languages.</param>
internal sealed record ShopFacts(string Name, TimeZoneInfo Zone, string Culture, IReadOnlyList<string> Cultures);
