using CommunityKit.UI.Csp;
using CommunityKit.UI.Tests.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.UI.Tests.GuardRails;

/// <summary>A page without fault, into which tests plant one.</summary>
internal static class PlantedPage
{
    public const string Good =
        """
        <!doctype html>
        <html lang="LANG">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>TITLE</title><link rel="icon" href="data:,">
        <style nonce="NONCE">body{font:16px/1.6 sans-serif;margin:16px} a{display:inline-block;min-height:24px;min-width:24px} a:focus-visible{outline:3px solid #2a5d9f} HEADSTYLE</style></head>
        <body><a id="skip" href="#main">SKIP</a><header><a href="/page/good">HOME</a></header><main id="main"><h1>TITLE</h1><p>WORDS</p>PLANT</main></body>
        </html>
        """;

    /// <summary>Serves pages by name; <c>good</c> is the one without a plant.</summary>
    public static void Serve(TestShopSetup setup, params (string Name, Func<string, string> Plant)[] plants)
    {
        var pages = plants.ToDictionary(plant => plant.Name, plant => plant.Plant);
        pages["good"] = html => html;
        setup.Endpoints = app =>
        {
            app.MapGet("/page/{name}", async (HttpContext http, string name) =>
            {
                var isChinese = http.Request.Headers.AcceptLanguage.ToString().StartsWith("zh", StringComparison.Ordinal);
                if (name == "elsewhere")
                {
                    // The policy would stop the request before it is one.
                    http.Response.Headers.Remove("Content-Security-Policy");
                }

                var html = pages[name](Good)
                    .Replace("LANG", isChinese ? "zh-CN" : "en").Replace("TITLE", isChinese ? "好页面" : "A good page").Replace("SKIP", isChinese ? "跳到内容" : "Skip to content")
                    .Replace("HOME", isChinese ? "首页" : "Home").Replace("WORDS", isChinese ? "几个字。" : "A few words.")
                    .Replace("HEADSTYLE", "").Replace("PLANT", "").Replace("NONCE", CspNonce.Get(http));
                http.Response.ContentType = "text/html; charset=utf-8";
                await http.Response.WriteAsync(html, http.RequestAborted);
            });
            app.MapGet("/boom", () => Results.StatusCode(StatusCodes.Status500InternalServerError));
            app.MapGet("/big.js", () => Results.Text(Noise("//", 60_000), "text/javascript"));
            app.MapGet("/big.css", () => Results.Text("/*" + Noise("", 30_000) + "*/", "text/css"));
            app.MapGet("/dot/{n:int}.svg", (int n) => Results.Text($"<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'><rect width='{n % 4}' height='4'/></svg>", "image/svg+xml"));
        };
    }

    public static Func<string, string> Plant(string html) => page => page.Replace("PLANT", html);

    public static Func<string, string> Style(string css, string html = "") => page => page.Replace("HEADSTYLE", css).Replace("PLANT", html);

    /// <summary>Text that does not compress.</summary>
    public static string Noise(string before, int length)
    {
        var random = new Random(7);
        return before + new string([.. Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26)))]);
    }
}
