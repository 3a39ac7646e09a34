using System.IO.Compression;
using System.Text;
using CommunityKit.Host.Control;
using CommunityKit.Testing.Modules;

namespace CommunityKit.ContentImport.Tests.Support;

/// <summary>A shop that content is moved into.</summary>
public sealed class MovedShop : IAsyncDisposable
{
    private MovedShop(ModuleTestHost host) => Host = host;

    public ModuleTestHost Host { get; }

    public static async Task<MovedShop> StartAsync(params string[] more) => new(await ModuleTestHost.StartAsync(new ModuleTestOptions
    {
        Modules = ["communitykit.content.import", "fixture.mover", .. more],
    }));

    /// <summary>Imports a text as a file of this name.</summary>
    public async Task<ImportResult> ImportAsync(string name, string text, string format = "auto", bool dryRun = false) =>
        await ImportAsync(name, Encoding.UTF8.GetBytes(text), format, dryRun);

    public async Task<ImportResult> ImportAsync(string name, byte[] content, string format = "auto", bool dryRun = false)
    {
        var file = Path.Combine(Host.Folder, name);
        await File.WriteAllBytesAsync(file, content);
        return await Host.ImportAsync("content", file, format, dryRun);
    }

    /// <summary>A zip of these files.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>All content of the shop as text.</summary>
    public async Task<string> ArchiveAsync()
    {
        using var client = Host.Client(null, "en");
        using var answer = await client.SendAsync(HttpMethod.Get, "mover/archive");
        return await answer.Content.ReadAsStringAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
