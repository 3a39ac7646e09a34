using System.Globalization;

namespace CommunityKit.Search.Log;

/// <summary>How often something was asked on a day. Nobody can tell by whom.</summary>
internal sealed class QueryCount
{
    public const int DayLength = 10;
    public const int MaxCulture = 35;

    /// <summary>UTC day, <c>2026-01-31</c>.</summary>
    public string Day { get; init; } = "";

    public string Culture { get; init; } = "";

    /// <summary>The folded question.</summary>
    public string Text { get; init; } = "";

    public long Searches { get; init; }

    /// <summary>How often nothing had all the words.</summary>
    public long Misses { get; init; }

    public static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
