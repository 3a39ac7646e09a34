using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>Walks the segments of a JPEG behind its start marker, to the end marker or as far as they can be told apart.</summary>
internal ref struct JpegSegments(ReadOnlySpan<byte> content)
{
    private readonly ReadOnlySpan<byte> _content = content;
    private int _at = 2;

    public JpegSegment Current { get; private set; }

    public readonly JpegSegments GetEnumerator() => this;

    public bool MoveNext()
    {
        if (Current.IsEnd)
        {
            return false;
        }

        var start = _at;
        while (_at < _content.Length && _content[_at] == 0xFF)
        {
            _at++;
        }

        // Padding before a marker is allowed; anything else is not a segment.
        if (_at == start || _at >= _content.Length)
        {
            return false;
        }

        var marker = _content[_at++];
        start = _at - 2;
        if (marker is 0xD9 or 0x01 or (>= 0xD0 and <= 0xD7))
        {
            Current = new JpegSegment(marker, start, _at, _at);
            return true;
        }

        if (marker is 0x00 or 0xD8 || _at + 2 > _content.Length)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(_content[_at..]);
        var headerEnd = _at + length;
        if (length < 2 || headerEnd > _content.Length)
        {
            return false;
        }

        _at = marker == 0xDA ? EndOfScan(headerEnd) : headerEnd;
        Current = new JpegSegment(marker, start, _at, headerEnd);
        return true;
    }

    private readonly int EndOfScan(int at)
    {
        while (true)
        {
            var next = _content[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= _content.Length)
            {
                return _content.Length;
            }

            at += next;
            // A stuffed zero, padding or a restart marker belongs to the data.
            if (_content[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += _content[at + 1] == 0xFF ? 1 : 2;
        }
    }
}
