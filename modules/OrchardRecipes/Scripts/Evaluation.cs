using System.Text;
using CommunityKit.OrchardRecipes.Files;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;

namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>
/// Works out every text of a recipe that is an expression: <c>[js: …]</c> and <c>[file: …]</c>, variables first. What cannot be worked out
/// becomes empty and is told with its place. One per run.
/// </summary>
internal sealed class Evaluation(RecipeFiles files, string recipe, ShopFacts shop, TimeProvider time, Notes notes)
{
    /// <summary>An expression may come to another expression; so often and no further.</summary>
    private const int MaxRounds = 8;

    private readonly Dictionary<string, Node> _variables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the variables known; they are worked out in their order, each once.</summary>
    public async Task DeclareAsync(Node variables, CancellationToken cancellationToken)
    {
        foreach (var variable in variables.Children)
        {
            await RunAsync(variable, cancellationToken);
            variable.Settle();
            _variables.TryAdd(variable.Name ?? "", variable);
        }
    }

    /// <summary>Works out all texts below a value.</summary>
    public async Task RunAsync(Node values, CancellationToken cancellationToken)
    {
        foreach (var node in values.WithInner().Where(node => node.Kind == NodeKind.Text))
        {
            for (var round = 0; Split(node.Value) is var (prefix, script); round++)
            {
                if (round == MaxRounds)
                {
                    Lose(node, $"it comes to another expression more than {MaxRounds} times");
                    break;
                }

                try
                {
                    var value = prefix == "js" ? Script(node, script) : await FileAsync(node, script, cancellationToken);
                    node.Value = value.Text;
                    node.IsMomentary |= value.IsMomentary;
                    notes.Count("expressions");
                }
                catch (ScriptProblemException problem)
                {
                    Lose(node, problem.Message);
                }
            }
        }
    }

    /// <summary>Prefix and script of an expression; null for an ordinary text.</summary>
    private static (string Prefix, string Script)? Split(string text)
    {
        if (text.Length < 5 || text[0] != '[' || text[^1] != ']' || text.IndexOf(':', StringComparison.Ordinal) is not (> 1 and var colon))
        {
            return null;
        }

        var prefix = text[1..colon].Trim();
        return prefix is "js" or "file" ? (prefix, text[(colon + 1)..^1].Trim()) : null;
    }

    private ScriptValue Script(Node node, string script)
    {
        var calls = 0;
        return new ScriptReader((name, arguments) => name switch
        {
            "uuid" => new(ScriptFunctions.Id(recipe, calls++ == 0 ? node.Identity : $"{node.Identity}+{calls}")),
            "now" => new(ScriptFunctions.Now(time), IsMomentary: true),
            "base64" => One(name, arguments, ScriptFunctions.FromBase64),
            "gzip" => One(name, arguments, ScriptFunctions.Unpack),
            "html" => One(name, arguments, ScriptFunctions.FromHtml),
            "encodeURIComponent" => One(name, arguments, Uri.EscapeDataString),
            "variables" when arguments is [var variable] => Variable(variable.Text),
            "parameters" when arguments is [var parameter] => new(RecipeParameters.Of(parameter.Text, shop)
                ?? throw new ScriptProblemException($"the parameter “{parameter.Text}” is not known")),
            "configuration" when arguments is [_, var otherwise] => otherwise,
            "configuration" when arguments is [var key] => throw new ScriptProblemException($"the other server's configuration “{key.Text}” did not come along"),
            _ => throw new ScriptProblemException($"the function “{name}” is not known"),
        }).Read(script);
    }

    private async Task<ScriptValue> FileAsync(Node node, string script, CancellationToken cancellationToken)
    {
        var path = "";
        var wanted = new ScriptReader((name, arguments) =>
        {
            path = name is "text" or "base64" && arguments is [var file] ? file.Text : throw new ScriptProblemException($"the function “{name}” is not known");
            return new(name);
        }).Read(script).Text;
        if (await files.FindAsync(path, cancellationToken) is not { } bytes)
        {
            notes.Count("files missing");
            notes.LeaveOut(node, "file-missing", $"The file “{path}” did not come along, so this is empty. Pack the recipe and its folder into a zip and import that.");
            return new("");
        }

        return new(wanted == "text" ? new UTF8Encoding(false).GetString(bytes).TrimStart('\uFEFF') : Convert.ToBase64String(bytes));
    }

    /// <summary>A variable that could not be worked out was told where it stands, and is empty.</summary>
    private ScriptValue Variable(string name) => _variables.TryGetValue(name, out var variable)
        ? new(variable.Value, variable.IsMomentary)
        : throw new ScriptProblemException($"the variable “{name}” is not declared before it");

    private static ScriptValue One(string name, IReadOnlyList<ScriptValue> arguments, Func<string, string> function) => arguments is [var only]
        ? only with { Text = function(only.Text) }
        : throw new ScriptProblemException($"“{name}” takes one value");

    private void Lose(Node node, string reason)
    {
        notes.Count("expressions left empty");
        notes.LeaveOut(node, "expression-not-understood", $"The expression could not be worked out, so this is empty: {reason}.");
        node.Value = "";
    }
}
