using System.Globalization;
using System.Text;

namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>Cuts an expression into words.</summary>
internal static class ScriptLexer
{
    private const string Signs = "+(),.;";

    /// <exception cref="ScriptProblemException">There is something in it that no expression here has.</exception>
    public static IReadOnlyList<ScriptToken> Read(string script)
    {
        var tokens = new List<ScriptToken>();
        for (var at = 0; at < script.Length;)
        {
            var c = script[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '\'' or '"' or '`')
            {
                tokens.Add(new('t', Quoted(script, ref at)));
            }
            else if (char.IsAsciiLetter(c) || c is '_' or '$')
            {
                tokens.Add(new('n', While(script, ref at, static d => char.IsAsciiLetterOrDigit(d) || d is '_' or '$')));
            }
            else if (char.IsAsciiDigit(c))
            {
                tokens.Add(new('0', While(script, ref at, static d => char.IsAsciiDigit(d) || d == '.')));
            }
            else if (Signs.Contains(c, StringComparison.Ordinal))
            {
                tokens.Add(new('.', c.ToString()));
                at++;
            }
            else
            {
                throw new ScriptProblemException($"“{c}” belongs to a program, and programs are not run");
            }
        }

        tokens.Add(new('$', ""));
        return tokens;
    }

    private static string While(string script, ref int at, Func<char, bool> fits)
    {
        var start = at;
        while (at < script.Length && fits(script[at]))
        {
            at++;
        }

        return script[start..at];
    }

    private static string Quoted(string script, ref int at)
    {
        var quote = script[at++];
        var text = new StringBuilder();
        while (at < script.Length)
        {
            var c = script[at++];
            if (c == quote)
            {
                return text.ToString();
            }

            if (c == '$' && quote == '`' && at < script.Length && script[at] == '{')
            {
                throw new ScriptProblemException("a text with places to fill in is a program, and programs are not run");
            }

            text.Append(c == '\\' && at < script.Length ? Escaped(script, ref at) : c.ToString());
        }

        throw new ScriptProblemException($"a text that begins with {quote} does not end");
    }

    private static string Escaped(string script, ref int at)
    {
        var c = script[at++];
        return c switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'b' => "\b",
            'f' => "\f",
            'v' => "\v",
            '0' => "\0",
            'x' => Code(script, ref at, 2),
            'u' => Code(script, ref at, 4),
            '\n' => "",
            _ => c.ToString(),
        };
    }

    private static string Code(string script, ref int at, int digits)
    {
        if (at + digits <= script.Length && ushort.TryParse(script.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            at += digits;
            return ((char)code).ToString();
        }

        throw new ScriptProblemException("a sign is written by a code that is none");
    }
}
