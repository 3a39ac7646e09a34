using System.Buffers.Binary;
using CommunityKit.Media.Assets;

namespace CommunityKit.Media.Intake;

/// <summary>
/// Blanks the user data of an MP4, in which phones write the place: the boxes <c>udta</c>, <c>meta</c> and <c>uuid</c> of the file, the
/// movie and its tracks become free space filled with zeros. Offsets stay true.
/// </summary>
internal static class CleanMovie
{
    private const int MaxMovie = 64 * 1024 * 1024;
    private const int MaxBoxes = 10_000;

    /// <exception cref="MediaRefusedException">The boxes cannot be told apart.</exception>
    public static async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var header = new byte[16];
        var hasMovie = false;
        for (var boxes = 0; file.Position < file.Length; boxes++)
        {
            var start = file.Position;
            var read = await file.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken);
            var (length, headerLength) = Size(header.AsSpan(0, read), file.Length - start);
            if (boxes > MaxBoxes)
            {
                throw Damaged();
            }

            var type = header.AsMemory(4, 4);
            if (type.Span.SequenceEqual("moov"u8))
            {
                hasMovie = true;
                await CleanBoxAsync(file, start, length, headerLength, cancellationToken);
            }
            else if (IsPrivate(type.Span))
            {
                await BlankAsync(file, start, length, headerLength, cancellationToken);
            }

            file.Position = start + length;
        }

        if (!hasMovie)
        {
            throw Damaged();
        }
    }

    private static async Task CleanBoxAsync(FileStream file, long start, long length, int headerLength, CancellationToken cancellationToken)
    {
        if (length > MaxMovie)
        {
            throw Damaged();
        }

        var movie = new byte[length];
        file.Position = start;
        await file.ReadExactlyAsync(movie, cancellationToken);
        Clean(movie.AsSpan(headerLength));
        file.Position = start;
        await file.WriteAsync(movie, cancellationToken);
    }

    /// <summary>Blanks private boxes among the given ones, and in tracks.</summary>
    private static void Clean(Span<byte> boxes)
    {
        while (boxes.Length >= 8)
        {
            var (length, headerLength) = Size(boxes, boxes.Length);
            var type = boxes.Slice(4, 4);
            if (type.SequenceEqual("trak"u8))
            {
                Clean(boxes[headerLength..(int)length]);
            }
            else if (IsPrivate(type))
            {
                "free"u8.CopyTo(type);
                boxes[headerLength..(int)length].Clear();
            }

            boxes = boxes[(int)length..];
        }
    }

    private static async Task BlankAsync(FileStream file, long start, long length, int headerLength, CancellationToken cancellationToken)
    {
        file.Position = start + 4;
        await file.WriteAsync("free"u8.ToArray(), cancellationToken);
        file.Position = start + headerLength;
        var zeros = new byte[Math.Min(65536, length)];
        for (var left = length - headerLength; left > 0; left -= zeros.Length)
        {
            await file.WriteAsync(zeros.AsMemory(0, (int)Math.Min(left, zeros.Length)), cancellationToken);
        }
    }

    private static bool IsPrivate(ReadOnlySpan<byte> type) => type.SequenceEqual("udta"u8) || type.SequenceEqual("meta"u8) || type.SequenceEqual("uuid"u8);

    private static (long Length, int Header) Size(ReadOnlySpan<byte> box, long left)
    {
        if (box.Length < 8)
        {
            throw Damaged();
        }

        long length = BinaryPrimitives.ReadUInt32BigEndian(box);
        var isLong = length == 1 && box.Length >= 16;
        length = isLong ? BinaryPrimitives.ReadInt64BigEndian(box[8..]) : length == 0 ? left : length;
        var header = isLong ? 16 : 8;
        return length >= header && length <= left ? (length, header) : throw Damaged();
    }

    private static MediaRefusedException Damaged() => new("damaged", "The video is broken or cut off. Export it again as MP4 (H.264).");
}
