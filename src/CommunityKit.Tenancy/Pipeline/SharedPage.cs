using System.Text;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>A page as bytes, with holes where every visitor gets something of their own. Immutable.</summary>
internal sealed class SharedPage
{
    private readonly byte[] _html;
    private readonly List<Hole> _holes = [];

    /// <summary>Keeps a page.</summary>
    /// <param name="html">What was sent to the first visitor.</param>
    /// <param name="contentType">Its content type.</param>
    /// <param name="nonce">The first visitor's nonce.</param>
    /// <param name="token">The first visitor's form token; null for a page without forms.</param>
    /// <param name="tags">What it depends on.</param>
    /// <param name="until">UTC instant at which its time is over.</param>
    public SharedPage(byte[] html, string contentType, string nonce, string? token, IReadOnlyDictionary<string, long> tags, DateTimeOffset until)
    {
        _html = html;
        ContentType = contentType;
        Tags = tags;
        Until = until;
        Cut(nonce, isToken: false);
        if (token is not null)
        {
            Cut(token, isToken: true);
        }

        _holes.Sort((a, b) => a.At.CompareTo(b.At));
    }

    public string ContentType { get; }

    public IReadOnlyDictionary<string, long> Tags { get; }

    public DateTimeOffset Until { get; }

    public long Length => _html.Length;

    /// <summary>True if it has forms.</summary>
    public bool NeedsToken => _holes.Exists(hole => hole.IsToken);

    /// <summary>Writes it with a visitor's own nonce and token.</summary>
    public async Task WriteAsync(Stream body, string nonce, string? token, CancellationToken cancellationToken)
    {
        var filling = new MemoryStream(_html.Length + 256);
        var at = 0;
        foreach (var hole in _holes)
        {
            filling.Write(_html, at, hole.At - at);
            filling.Write(Encoding.UTF8.GetBytes(hole.IsToken ? token! : nonce));
            at = hole.At + hole.Length;
        }

        filling.Write(_html, at, _html.Length - at);
        await body.WriteAsync(filling.GetBuffer().AsMemory(0, (int)filling.Length), cancellationToken);
    }

    private void Cut(string text, bool isToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var from = 0; from < _html.Length;)
        {
            var found = _html.AsSpan(from).IndexOf(bytes);
            if (found < 0)
            {
                return;
            }

            _holes.Add(new Hole(from + found, bytes.Length, isToken));
            from += found + bytes.Length;
        }
    }

    private readonly record struct Hole(int At, int Length, bool IsToken);
}
