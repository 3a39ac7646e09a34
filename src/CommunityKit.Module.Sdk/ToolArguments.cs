using CommunityKit.Packaging.Problems;

namespace CommunityKit.Module.Sdk;

/// <summary>What the build asks the tool to do: a verb and options with a value each.</summary>
internal sealed class ToolArguments
{
    private readonly ILookup<string, string> _options;

    private ToolArguments(string verb, ILookup<string, string> options)
    {
        Verb = verb;
        _options = options;
    }

    public string Verb { get; }

    public static ToolArguments Parse(string[] arguments)
    {
        if (arguments is not ["pack" or "describe", .. var rest] || rest.Length % 2 != 0)
        {
            throw new ProblemException(SdkProblems.Usage());
        }

        return new ToolArguments(arguments[0], rest.Chunk(2).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal));
    }

    public string Required(string name) => Optional(name) ?? throw new ProblemException(SdkProblems.Usage());

    public string? Optional(string name) => _options[name].LastOrDefault();

    public IEnumerable<string> All(string name) => _options[name];
}
