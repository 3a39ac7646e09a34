using CommunityKit.Files;

namespace CommunityKit.Cms.Showing;

/// <summary>Addresses of pages and files, with the tenant's prefix. Thread-safe.</summary>
public sealed class PageUrls(IFileStore files, IHttpContextAccessor http)
{
    /// <summary>In front of the ids of blocks that come from a shared block.</summary>
    public const string SharedPrefix = "shared-";

    private const int MaxUrl = 2000;

    /// <summary>The tenant's root; empty at the top.</summary>
    public string Root => http.HttpContext?.Request.PathBase.ToUriComponent() ?? "";

    /// <summary>Address of a path below the tenant's root.</summary>
    public string Of(string path) => Root + new PathString(path).ToUriComponent();

    /// <summary>Address of a file of the store, or null without one.</summary>
    public string? File(string? path) =>
        string.IsNullOrEmpty(path) ? null : Root + files.Url(path);

    /// <summary>Where an editor's link leads: a path of the shop with the tenant's prefix, or a web, mail or phone address; null for anything else.</summary>
    public string? Link(string? written)
    {
        if (!IsSafe(written))
        {
            return null;
        }

        return written![0] == '/' ? Root + written : written;
    }

    /// <summary>True for what may stand behind a link.</summary>
    public static bool IsSafe(string? url) =>
        url is { Length: > 0 and <= MaxUrl } && !url.Any(c => char.IsControl(c) || c == '\\')
        && ((url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal)) || url[0] == '#'
            || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel"));
}
