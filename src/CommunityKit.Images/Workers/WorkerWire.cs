using CommunityKit.Images.Vips;

namespace CommunityKit.Images.Workers;

/// <summary>What host and worker say to each other over the worker's input and output.</summary>
internal static class WorkerWire
{
    private const byte Done = 1;
    private const byte Refused = 2;

    public static void WriteHello(BinaryWriter to, string text, bool isReady)
    {
        to.Write(isReady);
        to.Write(text);
        to.Flush();
    }

    /// <summary>The worker's engine, or why it has none.</summary>
    public static (bool IsReady, string Text) ReadHello(BinaryReader from) => (from.ReadBoolean(), from.ReadString());

    public static void WriteJob(BinaryWriter to, ReadOnlySpan<byte> source, ImageVariant variant)
    {
        to.Write(source.Length);
        to.Write((byte)variant.Format);
        to.Write(variant.Width);
        to.Write(source);
        to.Flush();
    }

    /// <summary>The next job; null when the host has closed the input.</summary>
    public static (PinnedBytes Source, ImageVariant Variant)? ReadJob(BinaryReader from)
    {
        int length;
        try
        {
            length = from.ReadInt32();
        }
        catch (EndOfStreamException)
        {
            return null;
        }

        var variant = new ImageVariant((ImageFormat)from.ReadByte(), from.ReadInt32());
        var source = new PinnedBytes(length);
        from.BaseStream.ReadExactly(source.Span);
        return (source, variant);
    }

    public static void WriteImage(BinaryWriter to, RenderedImage image)
    {
        to.Write(Done);
        to.Write(image.Width);
        to.Write(image.Height);
        to.Write(image.Content.Length);
        to.Write(image.Content.Span);
        to.Flush();
    }

    public static void WriteRefusal(BinaryWriter to, ImageRefusedException refusal)
    {
        to.Write(Refused);
        to.Write(refusal.Code);
        to.Write(refusal.Message);
        to.Flush();
    }

    /// <summary>The worker's answer.</summary>
    /// <exception cref="ImageRefusedException">The worker refused the picture.</exception>
    /// <exception cref="IOException">The worker died, or does not speak like one.</exception>
    public static RenderedImage ReadAnswer(BinaryReader from, int maxBytes)
    {
        switch (from.ReadByte())
        {
            case Refused:
                throw new ImageRefusedException(from.ReadString(), from.ReadString());
            case Done:
                var (width, height, length) = (from.ReadInt32(), from.ReadInt32(), from.ReadInt32());
                if (length < 0 || length > maxBytes)
                {
                    throw new InvalidDataException("The image worker's answer is longer than a variant may be.");
                }

                var content = new byte[length];
                from.BaseStream.ReadExactly(content);
                return new RenderedImage(content, width, height);
            default:
                throw new InvalidDataException("The image worker answered in no known form.");
        }
    }
}
