namespace CommunityKit.Images.Headers;

/// <summary>Walks the blocks of a GIF behind its screen description, up to the trailer.</summary>
internal ref struct GifBlocks(ReadOnlySpan<byte> content)
{
    public const byte Picture = 0x2C;
    public const byte Extension = 0x21;
    public const byte Trailer = 0x3B;

    private readonly ReadOnlySpan<byte> _content = content;
    private int _at = FirstBlock(content);

    public (int Start, int End) Current { get; private set; }

    public readonly GifBlocks GetEnumerator() => this;

    /// <summary>Offset behind the screen description and its colour table.</summary>
    public static int FirstBlock(ReadOnlySpan<byte> content) => 13 + ColourTable(content[10]);

    public bool MoveNext()
    {
        if (_at >= _content.Length)
        {
            return false;
        }

        var end = _content[_at] switch
        {
            Extension => EndOfSubBlocks(_at + 2),
            Picture when _at + 10 < _content.Length => EndOfSubBlocks(_at + 10 + ColourTable(_content[_at + 9]) + 1),
            _ => -1,
        };
        if (end < 0)
        {
            return false;
        }

        Current = (_at, end);
        _at = end;
        return true;
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);

    private readonly int EndOfSubBlocks(int at)
    {
        while (at < _content.Length)
        {
            var length = _content[at];
            at += 1 + length;
            if (length == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
