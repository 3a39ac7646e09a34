namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>
/// Reads the one-line expressions of recipes: texts, numbers, calls of known functions, joined by <c>+</c>. It is no JavaScript: there are
/// no statements, members or loops, so nothing in a recipe can run.
/// </summary>
/// <param name="call">Answers a function by its name and arguments; throws <see cref="ScriptProblemException"/> for one that it does not know.</param>
internal sealed class ScriptReader(Func<string, IReadOnlyList<ScriptValue>, ScriptValue> call)
{
    private const int MaxDepth = 20;

    /// <exception cref="ScriptProblemException">It is more than an expression, or a function of it is not known.</exception>
    public ScriptValue Read(string script)
    {
        var words = new Cursor(ScriptLexer.Read(script));
        if (words.Now.IsName("return"))
        {
            words.Next();
        }

        var value = Sum(words, 0);
        while (words.Now.IsSign(";"))
        {
            words.Next();
        }

        return words.Now.Kind == '$' ? value : throw Program(words.Now);
    }

    private ScriptValue Sum(Cursor words, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ScriptProblemException($"it is nested more than {MaxDepth} deep");
        }

        var value = Term(words, depth);
        while (words.Now.IsSign("+"))
        {
            words.Next();
            var next = Term(words, depth);
            value = new(value.Text + next.Text, value.IsMomentary || next.IsMomentary);
        }

        return value;
    }

    private ScriptValue Term(Cursor words, int depth)
    {
        var word = words.Next();
        switch (word.Kind)
        {
            case 't' or '0':
                return new(word.Text);
            case 'n' when word.Text is "true" or "false":
                return new(word.Text);
            case 'n' when word.Text is "null" or "undefined":
                return new("");
            case 'n' when word.Text == "new":
                return Now(words);
            case 'n':
                return call(word.Text, Arguments(words, depth));
            case '.' when word.Text == "(":
                var value = Sum(words, depth + 1);
                words.Expect(")");
                return value;
            default:
                throw Program(word);
        }
    }

    private List<ScriptValue> Arguments(Cursor words, int depth)
    {
        words.Expect("(");
        var arguments = new List<ScriptValue>();
        while (!words.Now.IsSign(")"))
        {
            if (arguments.Count > 0)
            {
                words.Expect(",");
            }

            arguments.Add(Sum(words, depth + 1));
        }

        words.Next();
        return arguments;
    }

    /// <summary>The one object that real recipes make: <c>new Date().toISOString()</c>.</summary>
    private ScriptValue Now(Cursor words)
    {
        if (!words.Next().IsName("Date"))
        {
            throw new ScriptProblemException("“new” is understood for Date only");
        }

        words.Expect("(");
        words.Expect(")");
        words.Expect(".");
        if (!words.Next().IsName("toISOString"))
        {
            throw new ScriptProblemException("of a Date only toISOString is understood");
        }

        words.Expect("(");
        words.Expect(")");
        return call("now", []);
    }

    private static ScriptProblemException Program(ScriptToken word) =>
        new(word.Kind == '$' ? "it ends too early" : $"“{word.Text}” belongs to a program, and programs are not run");

    private sealed class Cursor(IReadOnlyList<ScriptToken> words)
    {
        private int _at;

        public ScriptToken Now => words[_at];

        /// <summary>Goes on, and stays at the end.</summary>
        public ScriptToken Next() => words[_at < words.Count - 1 ? _at++ : _at];

        public void Expect(string sign)
        {
            if (!Now.IsSign(sign))
            {
                throw Program(Now);
            }

            Next();
        }
    }
}
