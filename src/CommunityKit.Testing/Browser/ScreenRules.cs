namespace CommunityKit.Testing.Browser;

/// <summary>How <see cref="ScreenChecks"/> judge a page.</summary>
public sealed record ScreenRules
{
    /// <summary>What the page may cost.</summary>
    public ScreenBudget Budget { get; init; } = ScreenBudget.Shop;

    /// <summary>
    /// Words of the other language that may stand on the page: names of products, people and places. A text is let through when nothing
    /// foreign is left of it after taking these out.
    /// </summary>
    public IReadOnlyList<string> AllowedWords { get; init; } = [];

    /// <summary>How many tab stops are walked through.</summary>
    public int TabStops { get; init; } = 30;
}
