using System.Text.Json;

namespace CommunityKit.Cli.Commands.New;

/// <summary>
/// A template of the package CommunityKit.Templates, which is embedded here. Understands of <c>template.json</c> what those templates use:
/// the source name, parameters with a default, and values derived from the name.
/// </summary>
internal sealed class Template
{
    private const string Definition = ".template.config/template.json";
    private readonly JsonElement _definition;
    private readonly IReadOnlyDictionary<string, string> _files;

    private Template(JsonElement definition, IReadOnlyDictionary<string, string> files)
    {
        _definition = definition;
        _files = files;
    }

    /// <summary>Reads a template.</summary>
    /// <param name="kind">Its folder: module, theme or site.</param>
    public static Template Load(string kind)
    {
        var assembly = typeof(Template).Assembly;
        var prefix = $"templates/{kind}/";
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[prefix.Length..], name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            }, StringComparer.Ordinal);
        files.Remove(Definition, out var definition);
        return new Template(JsonDocument.Parse(definition!).RootElement, files);
    }

    /// <summary>The files for a name.</summary>
    /// <param name="name">What stands in place of the source name.</param>
    /// <param name="values">Values of parameters; the others have their defaults.</param>
    /// <returns>Relative paths, with forward slashes, and texts.</returns>
    public IEnumerable<(string Path, string Text)> Render(string name, IReadOnlyDictionary<string, string> values)
    {
        var inText = new Dictionary<string, string>(StringComparer.Ordinal) { [_definition.GetProperty("sourceName").GetString()!] = name };
        var inPath = new Dictionary<string, string>(inText, StringComparer.Ordinal);
        if (_definition.TryGetProperty("symbols", out var symbols))
        {
            foreach (var symbol in symbols.EnumerateObject())
            {
                var isDerived = symbol.Value.GetProperty("type").GetString() == "derived";
                var value = isDerived
                    ? Transform(symbol.Value.GetProperty("valueTransform").GetString()!, name)
                    : values.GetValueOrDefault(symbol.Name) ?? symbol.Value.GetProperty("defaultValue").GetString()!;
                inText[symbol.Value.GetProperty("replaces").GetString()!] = value;
                if (symbol.Value.TryGetProperty("fileRename", out var part))
                {
                    inPath[part.GetString()!] = value;
                }
            }
        }

        var text = new TokenReplacer(inText);
        var path = new TokenReplacer(inPath);
        return _files.Select(file => (path.Replace(file.Key), text.Replace(file.Value)));
    }

    private string Transform(string form, string value)
    {
        var definition = _definition.GetProperty("forms").GetProperty(form);
        return definition.GetProperty("identifier").GetString() switch
        {
            "identity" => value,
            "lowerCaseInvariant" => value.ToLowerInvariant(),
            "replace" => System.Text.RegularExpressions.Regex.Replace(
                value,
                definition.GetProperty("pattern").GetString()!,
                definition.GetProperty("replacement").GetString()!,
                System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)),
            "chain" => definition.GetProperty("steps").EnumerateArray().Aggregate(value, (text, step) => Transform(step.GetString()!, text)),
            var unknown => throw new NotSupportedException($"template.json: {unknown}"),
        };
    }
}
