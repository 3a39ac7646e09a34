namespace CommunityKit.Testing.Browser;

/// <summary>What a page may cost. Sizes are bytes after gzip; a limit that is missing is not checked.</summary>
public sealed record ScreenBudget
{
    private const int Kilo = 1024;

    /// <summary>All scripts.</summary>
    public int? Scripts { get; init; }

    /// <summary>All stylesheets.</summary>
    public int? Styles { get; init; }

    /// <summary>The document itself.</summary>
    public int? Html { get; init; }

    /// <summary>Number of requests before anyone scrolls.</summary>
    public int? Requests { get; init; }

    /// <summary>Elements on the page.</summary>
    public int? Elements { get; init; }

    /// <summary>How much of the page may jump while it loads: the sum of layout shifts.</summary>
    public double? LayoutShift { get; init; }

    /// <summary>Pages of the storefront.</summary>
    public static ScreenBudget Shop { get; } =
        new() { Scripts = 25 * Kilo, Styles = 12 * Kilo, Html = 20 * Kilo, Requests = 25, Elements = 900, LayoutShift = 0.02 };

    /// <summary>Pages that open in the street: traceability, pickup code.</summary>
    public static ScreenBudget Light { get; } =
        new() { Scripts = 15 * Kilo, Styles = 10 * Kilo, Html = 10 * Kilo, Requests = 10, Elements = 400, LayoutShift = 0 };

    /// <summary>Lists and forms of the admin.</summary>
    public static ScreenBudget Admin { get; } =
        new() { Scripts = 60 * Kilo, Styles = 16 * Kilo, Html = 30 * Kilo, Requests = 25, Elements = 1500, LayoutShift = 0.05 };
}
