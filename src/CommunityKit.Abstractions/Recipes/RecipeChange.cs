namespace CommunityKit.Recipes;

/// <summary>What a recipe step did to a thing.</summary>
public enum RecipeChange
{
    /// <summary>It is there already, in just this form.</summary>
    Unchanged,

    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was there and is different now.</summary>
    Updated,
}
