using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>Walks the whole chunks of a WebP file, padding included.</summary>
internal ref struct RiffChunks(ReadOnlySpan<byte> content)
{
    private readonly ReadOnlySpan<byte> _content = content[..(int)Math.Min(content.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(content[4..]))];
    private int _at = 12;

    public (int Start, int End, int Length) Current { get; private set; }

    public readonly RiffChunks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_at + 8 > _content.Length)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(_content[(_at + 4)..]);
        if (length > (uint)(_content.Length - _at - 8))
        {
            return false;
        }

        var end = Math.Min(_content.Length, _at + 8 + (int)length + (int)(length & 1));
        Current = (_at, end, (int)length);
        _at = end;
        return true;
    }
}
