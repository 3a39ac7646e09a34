using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Editing;

/// <summary>The page where an item begins.</summary>
public sealed record NewPage(NewItem Item, IReadOnlyList<ContentType> Types, IReadOnlyList<string> Cultures);
