using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace CommunityKit.Accounts.Profile;

/// <summary>The copy of a member's data as a file: one JSON document per part in a ZIP archive.</summary>
internal static class ExportFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Pack(JsonObject data, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (part, value) in data)
            {
                var entry = archive.CreateEntry(part + ".json", CompressionLevel.Optimal);
                entry.LastWriteTime = now;
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(value?.ToJsonString(Readable) ?? "null"));
            }
        }

        return file.ToArray();
    }
}
