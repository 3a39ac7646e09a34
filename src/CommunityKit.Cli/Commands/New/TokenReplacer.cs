using System.Text;

namespace CommunityKit.Cli.Commands.New;

/// <summary>Replaces tokens in one pass, from left to right, the longest one where several begin, so that no value is replaced again.</summary>
internal sealed class TokenReplacer(IReadOnlyDictionary<string, string> values)
{
    private readonly string[] _tokens = [.. values.Keys.OrderByDescending(token => token.Length)];

    public string Replace(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            if (TokenAt(rest) is { } token)
            {
                result.Append(values[token]);
                i += token.Length;
            }
            else
            {
                result.Append(text[i++]);
            }
        }

        return result.ToString();
    }

    private string? TokenAt(ReadOnlySpan<char> text)
    {
        foreach (var token in _tokens)
        {
            if (text.StartsWith(token, StringComparison.Ordinal))
            {
                return token;
            }
        }

        return null;
    }
}
