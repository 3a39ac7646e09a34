using System.Text;
using System.Text.Unicode;

namespace CommunityKit.Catalog.Imports.Files;

/// <summary>
/// Tells how a text file is written: by its mark where it has one, else UTF-8 if all of it is, else GB18030 if all of it is. The whole file
/// is looked at, for one wrong guess would spoil every Chinese word of it.
/// </summary>
internal static class TextEncodings
{
    private const int BlockSize = 64 * 1024;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, which throws on bytes that do not belong to it; null when none fits.</summary>
    /// <param name="content">Seekable; left at its beginning.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<Encoding?> DetectAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        content.Position = 0;
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        Encoding[] candidates = Marked(head.AsSpan(0, length)) is { } marked ? [marked] : [Strict("utf-8"), Strict("gb18030")];
        foreach (var candidate in candidates)
        {
            var fits = await FitsAsync(content, candidate, cancellationToken);
            content.Position = 0;
            if (fits)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Reads the first bytes of a file as text; the last character may be cut in half.</summary>
    public static string Peek(ReadOnlySpan<byte> head)
    {
        var whole = head.Length;
        while (whole > 0 && head.Length - whole < 4 && !Utf8.IsValid(head[..whole]))
        {
            whole--;
        }

        var encoding = Marked(head) ?? (Utf8.IsValid(head[..whole]) ? Encoding.UTF8 : Encoding.GetEncoding("gb18030"));
        var decoder = encoding.GetDecoder();
        var chars = new char[encoding.GetMaxCharCount(head.Length)];
        try
        {
            return new string(chars, 0, decoder.GetChars(head, chars, flush: false)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return "";
        }
    }

    private static Encoding? Marked(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict("utf-8"),
        [0xFF, 0xFE, 0, 0, ..] => null,
        [0xFF, 0xFE, ..] => Strict("utf-16"),
        [0xFE, 0xFF, ..] => Strict("utf-16BE"),
        _ => null,
    };

    private static Encoding Strict(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>Half a character at the end fits: the file was cut there, which is told with its row.</summary>
    private static async Task<bool> FitsAsync(Stream content, Encoding encoding, CancellationToken cancellationToken)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[BlockSize];
        var chars = new char[encoding.GetMaxCharCount(BlockSize)];
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(bytes, cancellationToken);
                var count = decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
                if (chars.AsSpan(0, count).Contains('\0'))
                {
                    return false;
                }
            }
            while (read > 0);

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
