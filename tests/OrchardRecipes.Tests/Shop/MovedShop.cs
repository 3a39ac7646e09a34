using System.Globalization;
using CommunityKit.Host.Control;
using CommunityKit.Testing.Modules;

namespace CommunityKit.OrchardRecipes.Tests.Shop;

/// <summary>A shop that recipes move into.</summary>
public sealed class MovedShop : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ck-orchard-");

    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await ModuleTestHost.StartAsync("communitykit.orchardrecipes");

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public Task<ImportResult> ImportAsync(string name, string json, bool isDryRun = false) => ImportAsync(name, System.Text.Encoding.UTF8.GetBytes(json), isDryRun);

    public async Task<ImportResult> ImportAsync(string name, byte[] content, bool isDryRun = false)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(file, content);
        return await ImportFileAsync(file, isDryRun);
    }

    public Task<ImportResult> ImportFileAsync(string file, bool isDryRun = false) => Host.ImportAsync("content", file, dryRun: isDryRun);

    /// <summary>Made, changed, the same, left out.</summary>
    internal static string Sum(ImportResult report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Created} made, {report.Updated} changed, {report.Unchanged} the same, {report.Skipped} left out");
}
