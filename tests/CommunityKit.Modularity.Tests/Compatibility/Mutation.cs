namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>A change of the contract and the modules that it breaks; all others must not be touched by it.</summary>
/// <param name="Name">What was done.</param>
/// <param name="From">Text in the contract's source.</param>
/// <param name="To">What stands there afterwards.</param>
/// <param name="Breaks">Names of the modules that no longer work.</param>
internal sealed record Mutation(string Name, string From, string To, params IReadOnlyList<string> Breaks)
{
    /// <summary>Further replacements, so that the contract itself still compiles.</summary>
    public IReadOnlyList<(string From, string To)> Also { get; init; } = [];

    /// <summary>Source of another assembly into which a type was moved.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>
    /// Broken modules that the runtime would let run into a wrong or even unsafe call, so that its answer cannot be asked for.
    /// </summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    public override string ToString() => Name;
}
