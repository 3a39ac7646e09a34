using System.IO.Compression;

namespace CommunityKit.Module.Sdk;

/// <summary>Puts Brotli and gzip copies beside text assets, so that the host never compresses while a visitor waits.</summary>
internal static class AssetCompression
{
    private const int SmallestWorthIt = 1024;
    private static readonly string[] Texts = [".css", ".js", ".svg", ".json", ".txt"];

    public static void Run(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList())
        {
            if (Texts.Contains(Path.GetExtension(file)) && new FileInfo(file).Length >= SmallestWorthIt)
            {
                Write(file, ".br", stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
                Write(file, ".gz", stream => new GZipStream(stream, CompressionLevel.SmallestSize));
            }
        }
    }

    private static void Write(string file, string ending, Func<Stream, Stream> pack)
    {
        using var source = File.OpenRead(file);
        using var target = pack(File.Create(file + ending));
        source.CopyTo(target);
    }
}
