using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Bench.Baseline;

/// <summary>
/// The baseline of the storefront: a minimal API with hand-written SQL and one plain Razor page, over the database of the shop that it is
/// compared with. It does what the request needs and nothing that a framework must: no modules, themes, slots, languages, permissions.
/// </summary>
internal static class PlainShop
{
    public static async Task<int> RunAsync(string database, string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(PlainShop).Assembly);
        builder.Services.AddSingleton(new PlainCatalog(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString()));
        var app = builder.Build();
        app.MapGet("/health", () => "ok");
        app.MapGet("/list", async (PlainCatalog catalog) => await catalog.ListAsync());
        app.MapGet("/category/{handle}", async (string handle, PlainCatalog catalog) => await catalog.CategoryAsync(handle));
        app.MapControllers();
        await app.RunAsync();
        return 0;
    }
}
