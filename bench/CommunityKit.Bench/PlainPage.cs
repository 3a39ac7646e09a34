using Microsoft.AspNetCore.Builder;

namespace CommunityKit.Bench;

/// <summary>The baseline: one page from Kestrel, nothing else.</summary>
internal static class PlainPage
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<!doctype html><title>Plain</title><h1>Plain</h1>", "text/html"));
        await app.RunAsync();
        return 0;
    }
}
