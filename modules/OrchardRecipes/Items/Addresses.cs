using System.Text.RegularExpressions;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Addresses as Orchard Core writes them. Pure.</summary>
internal static partial class Addresses
{
    private const int MaxLength = 2000;

    /// <summary>An address of the site (<c>~/about</c>) as one of the shop; others as they are.</summary>
    public static string Of(string url)
    {
        var trimmed = url.Trim();
        return trimmed.StartsWith("~/", StringComparison.Ordinal) ? trimmed[1..] : trimmed;
    }

    /// <summary>An address that a link of the shop may lead to; null for any other, such as a script.</summary>
    public static string? Safe(string url)
    {
        var address = Of(url);
        if (address.Length is 0 or > MaxLength || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\') || address.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        return address[0] is '/' or '#' ? address
            : Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.Scheme is "http" or "https" or "mailto" or "tel" ? address : null
            : address.Contains(':', StringComparison.Ordinal) ? null
            : "/" + address;
    }

    /// <summary>Addresses of the site in HTML or Markdown as those of the shop, and pictures that are named by a shortcode as elements.</summary>
    public static string InText(string text) => Rooted().Replace(
        Shortcode().Replace(text, static code => $"<img src=\"/media/{code.Groups["path"].Value.Trim().TrimStart('/')}\" alt=\"\">"), "${before}/");

    /// <summary>A path of the library without slash in front, however it is written.</summary>
    public static string MediaPath(string path) => Of(path).Replace('\\', '/').TrimStart('/');

    [GeneratedRegex("""(?<before>["'(])~/""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rooted();

    [GeneratedRegex(@"\[(?<name>image|media)(\s[^\]]{0,300})?\](?<path>[^\[\]<>""]{1,500})\[/\k<name>\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shortcode();
}
