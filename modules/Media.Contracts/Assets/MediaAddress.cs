using System.Text.RegularExpressions;

namespace CommunityKit.Media.Assets;

/// <summary>The stable addresses of assets, made and found again in texts.</summary>
public static partial class MediaAddress
{
    /// <summary>The address below the tenant's root.</summary>
    /// <param name="id">The asset.</param>
    /// <param name="slug">Last part.</param>
    public static string Of(Guid id, string slug) => $"/media/{id:N}/{Uri.EscapeDataString(slug)}";

    /// <summary>The assets that a text (Markdown, HTML, a single address) names.</summary>
    /// <param name="text">May be null.</param>
    public static IReadOnlyCollection<Guid> In(string? text) => string.IsNullOrEmpty(text)
        ? []
        : Pattern().Matches(text).Select(match => Guid.ParseExact(match.Groups["id"].ValueSpan, "N")).ToHashSet();

    [GeneratedRegex("/media/(?<id>[0-9a-f]{32})/", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
