using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using NuGet.Versioning;

namespace CommunityKit.Module.Sdk;

/// <summary>The facts of a module's project file.</summary>
internal sealed class ModuleDescription
{
    private readonly ILookup<string, string> _facts;

    private ModuleDescription(ILookup<string, string> facts) => _facts = facts;

    public string Id => this["id"];

    public string Version => this["version"];

    public string Entry => this["entry"];

    public PackageKind Kind => this["kind"] == "theme" ? PackageKind.Theme : PackageKind.Module;

    public string? Publisher => Optional("publisher");

    /// <summary>Simple names of the contract assemblies that other modules bring.</summary>
    public IEnumerable<string> ForeignContracts => _facts["contractsOfDependency"].SelectMany(names => names.Split(';')).Where(name => name.Length > 0);

    public IReadOnlyDictionary<string, string> Dependencies => Ranges("dependency");

    public IReadOnlyDictionary<string, string> OptionalNeighbours => Ranges("optional");

    /// <summary>By default from the minor version it was built against up to the next major: the rule of the contract's versions.</summary>
    public string Contract
    {
        get
        {
            if (Optional("contract") is { } range)
            {
                return range;
            }

            var built = NuGetVersion.Parse(BuiltAgainst);
            return $"[{built.Major}.{built.Minor},{built.Major + 1}.0)";
        }
    }

    public string BuiltAgainst => this["builtAgainst"];

    public string Framework => this["framework"];

    public string Category => this["category"];

    public string? License => Optional("license");

    public string? OldestRunnable => Optional("oldestRunnable");

    private string this[string name] => Optional(name) ?? throw new ProblemException(SdkProblems.FactMissing(name));

    public static ModuleDescription Read(string file) => new(
        File.ReadLines(file)
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal));

    private string? Optional(string name) => _facts[name].LastOrDefault(value => value.Length > 0);

    private Dictionary<string, string> Ranges(string name) => _facts[name]
        .Select(value => value.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries))
        .Where(pair => pair.Length > 0)
        .ToDictionary(
            pair => pair[0],
            pair => pair.Length == 2 ? pair[1] : throw new ProblemException(SdkProblems.RangeMissing(pair[0])),
            StringComparer.Ordinal);
}
