using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommunityKit.UI.Pages;

internal static class PageUrls
{
    public const string LanguageParameter = "lang";

    /// <summary>This page in another language: the query stays, the visitor stays on the page.</summary>
    public static string InLanguage(HttpRequest request, string culture)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (!string.Equals(name, LanguageParameter, StringComparison.OrdinalIgnoreCase))
            {
                query.Add(name, values.Select(value => value ?? ""));
            }
        }

        query.Add(LanguageParameter, culture);
        return request.PathBase + request.Path + query.ToQueryString().ToUriComponent();
    }

    /// <summary>An address with scheme and host, for search engines and share cards.</summary>
    public static string Absolute(HttpRequest request, string pathOrUrl) =>
        Uri.TryCreate(pathOrUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? pathOrUrl
            : $"{request.Scheme}://{request.Host.ToUriComponent()}{pathOrUrl}";

    public static bool IsAtOrBelow(HttpRequest request, string path) =>
        path == "/" ? request.Path == "/" : request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);
}
