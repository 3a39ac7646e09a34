using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CommunityKit.Packaging.Problems;

/// <summary>
/// The problem texts of one assembly: embedded resources <c>Problems.en.json</c> and <c>Problems.zh-CN.json</c>, code to text.
/// Thread-safe.
/// </summary>
/// <remarks>
/// Embed the files with <c>WithCulture="false"</c>, or the build moves them into satellite assemblies where they are not found.
/// </remarks>
public sealed class ProblemCatalog
{
    private const string DetailsPlace = "details";

    private readonly Assembly _assembly;
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _texts = new(StringComparer.Ordinal);

    /// <summary>The catalog of an assembly.</summary>
    /// <param name="assembly">The assembly that embeds the texts.</param>
    public ProblemCatalog(Assembly assembly) => _assembly = assembly;

    /// <summary>All codes of this assembly, sorted.</summary>
    public IEnumerable<string> Codes => Texts("en").Keys.Order(StringComparer.Ordinal);

    /// <summary>Makes a problem.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <param name="arguments">
    /// Values for the places of its text. They may come from hostile files: they are shortened and freed of control characters, so
    /// that a message stays one line of a page or log.
    /// </param>
    public Problem Problem(string code, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var values = new Dictionary<string, string>(arguments.Length, StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            values[name] = ProblemValue.Printable(Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        return new Problem(this, code, values);
    }

    /// <summary>The raw text of a code, or null.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language"><c>en</c> or <c>zh-CN</c>.</param>
    public string? Template(string code, string language) => Texts(language).GetValueOrDefault(code);

    internal string Text(Problem problem, CultureInfo culture)
    {
        var language = culture.TwoLetterISOLanguageName == "zh" ? "zh-CN" : "en";
        var template = Template(problem.Code, language)
            ?? throw new InvalidOperationException($"Problem {problem.Code} has no text in {language}.");

        // One pass: a value that happens to contain "{name}" stays as it is.
        var text = new StringBuilder(template.Length + 64);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and > 0)
        {
            var place = rest[(open + 1)..(open + length)].ToString();
            text.Append(rest[..open]).Append(Value(problem, place, culture, language));
            rest = rest[(open + length + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static string Value(Problem problem, string place, CultureInfo culture, string language) =>
        place == DetailsPlace
            ? string.Join(language == "en" ? "; " : "；", problem.Details.Select(detail => detail.Text(culture)))
            : problem.Arguments.GetValueOrDefault(place, "{" + place + "}");

    private IReadOnlyDictionary<string, string> Texts(string language) =>
        _texts.GetOrAdd(
            language,
            static (key, assembly) =>
            {
                using var stream = assembly.GetManifestResourceStream($"Problems.{key}.json")
                    ?? throw new InvalidOperationException($"{assembly.GetName().Name} embeds no Problems.{key}.json.");
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            },
            _assembly);
}
