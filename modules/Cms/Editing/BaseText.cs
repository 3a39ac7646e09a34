using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Editing;

/// <summary>
/// What an editor's form began with travels with the form: whatever the server forgot, both edits can be put together. Small, because a page
/// is mostly repetition.
/// </summary>
internal static class BaseText
{
    private const int MaxBytes = 4_000_000;

    public static string Write(ContentDocument document)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new DeflateStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(document.ToJson()));
        }

        return Base64Url.EncodeToString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The document; null when the text is none.</summary>
    public static ContentDocument? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var deflate = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(text)), CompressionMode.Decompress);
            using var json = new MemoryStream();
            var chunk = new byte[8192];
            for (int read; (read = deflate.Read(chunk)) > 0;)
            {
                json.Write(chunk, 0, read);
                if (json.Length > MaxBytes)
                {
                    return null;
                }
            }

            return ContentDocument.Parse(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or JsonException)
        {
            return null;
        }
    }
}
