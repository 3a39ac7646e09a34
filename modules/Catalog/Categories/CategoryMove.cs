namespace CommunityKit.Catalog.Categories;

/// <summary>Where a category goes.</summary>
public enum CategoryMove
{
    Up,
    Down,
    Into,
}
