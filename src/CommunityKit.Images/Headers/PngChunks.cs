using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>Walks the whole chunks of a PNG, from length to checksum.</summary>
internal ref struct PngChunks(ReadOnlySpan<byte> content)
{
    private readonly ReadOnlySpan<byte> _content = content;
    private int _at = PngHeader.Signature.Length;

    public (int Start, int End) Current { get; private set; }

    public readonly PngChunks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_at + 12 > _content.Length)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(_content[_at..]);
        if (length > (uint)(_content.Length - _at - 12))
        {
            return false;
        }

        Current = (_at, _at + 12 + (int)length);
        _at = Current.End;
        return true;
    }
}
