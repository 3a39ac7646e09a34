using System.Globalization;
using CommunityKit.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SameSiteMode = Microsoft.AspNetCore.Http.SameSiteMode;
using StringWithQualityHeaderValueComparer = Microsoft.Net.Http.Headers.StringWithQualityHeaderValueComparer;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>
/// Chooses the request's language among the shop's: <c>?lang=</c> (which is then remembered), the remembered choice, the browser's list,
/// the shop's own.
/// </summary>
internal static class RequestLanguage
{
    public const string QueryName = "lang";
    public const string CookieName = "ck-lang";

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var shop = context.RequestServices.GetRequiredService<ISettings<ShopSettings>>().Current;
        var culture = CultureInfo.GetCultureInfo(Choose(context, shop));
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        context.Response.Headers.ContentLanguage = culture.Name;
        return next(context);
    }

    private static string Choose(HttpContext context, ShopSettings shop)
    {
        if (Match(context.Request.Query[QueryName].ToString(), shop) is { } asked)
        {
            Remember(context, asked);
            return asked;
        }

        return Preferred(context.Request, shop);
    }

    /// <summary>What a visitor chose before, or the browser asks for, or else the shop's own.</summary>
    public static string Preferred(HttpRequest request, ShopSettings shop) =>
        Match(request.Cookies[CookieName], shop)
        ?? FromBrowser(request, shop)
        ?? shop.DefaultCulture;

    private static string? FromBrowser(HttpRequest request, ShopSettings shop) =>
        request.GetTypedHeaders().AcceptLanguage is { Count: > 0 and <= 20 } languages
            ? languages
                .Where(language => language.Quality is not 0)
                .OrderByDescending(language => language, StringWithQualityHeaderValueComparer.QualityComparer)
                .Select(language => Match(language.Value.Value, shop))
                .FirstOrDefault(match => match is not null)
            : null;

    /// <summary>The shop's culture that fits a language tag: the same, or one of the same language.</summary>
    private static string? Match(string? tag, ShopSettings shop)
    {
        if (string.IsNullOrEmpty(tag) || tag.Length > 35)
        {
            return null;
        }

        var language = tag.Split('-')[0];
        return shop.Cultures.FirstOrDefault(c => c.Equals(tag, StringComparison.OrdinalIgnoreCase))
            ?? shop.Cultures.FirstOrDefault(c => c.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase));
    }

    private static void Remember(HttpContext context, string culture) =>
        context.Response.Cookies.Append(CookieName, culture, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
