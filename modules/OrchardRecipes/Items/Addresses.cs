using System.Text.RegularExpressions;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Addresses as Orchard Core writes them. Pure.</summary>
internal static partial class Addresses
{
    /// <summary>An address of the site (<c>~/about</c>) as one of the shop; others as they are.</summary>
    public static string Of(string url)
    {
        var trimmed = url.Trim();
        return trimmed.StartsWith("~/", StringComparison.Ordinal) ? trimmed[1..] : trimmed;
    }

    /// <summary>The same for all addresses in HTML or Markdown, and pictures that are named by a shortcode as elements.</summary>
    public static string InText(string text) => Rooted().Replace(
        Shortcode().Replace(text, static code => $"<img src=\"/media/{code.Groups["path"].Value.Trim().TrimStart('/')}\" alt=\"\">"), "${before}/");

    /// <summary>A path of the library without slash in front, however it is written.</summary>
    public static string MediaPath(string path) => Of(path).Replace('\\', '/').TrimStart('/');

    [GeneratedRegex("""(?<before>["'(])~/""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rooted();

    [GeneratedRegex(@"\[(?<name>image|media)(\s[^\]]*)?\](?<path>[^\[\]<>""]{1,500})\[/\k<name>\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shortcode();
}
