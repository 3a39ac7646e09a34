using System.Globalization;

namespace CommunityKit.Catalog.Import.Tests.Files;

/// <summary>A huge text that is nowhere: a head, a part many times with its number for <c>#</c>, an end.</summary>
internal sealed class RepeatingText(string head, string part, string end, int times) : TextReader
{
    private string _now = head;
    private int _at;
    private int _done;

    public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == _now.Length && _done <= times)
        {
            _now = _done < times ? part.Replace("#", _done.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : end;
            _at = 0;
            _done++;
        }

        var count = Math.Min(buffer.Length, _now.Length - _at);
        _now.AsSpan(_at, count).CopyTo(buffer.Span);
        _at += count;
        return new(count);
    }
}
