namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>A change of the contract and the modules that it breaks; all others must not be touched by it.</summary>
/// <param name="Name">What was done.</param>
/// <param name="From">Text in the contract's source.</param>
/// <param name="To">What stands there afterwards.</param>
/// <param name="Breaks">Names of the modules that no longer work.</param>
internal sealed record Mutation(string Name, string From, string To, params IReadOnlyList<string> Breaks)
{
    /// <summary>Source of another assembly into which a type was moved.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Modules whose break the runtime does not report, because it happens silently; with the reason.</summary>
    public string? SilentBecause { get; init; }

    public override string ToString() => Name;
}
