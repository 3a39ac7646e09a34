using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>What a metadata check found. Immutable.</summary>
/// <param name="Problems">Reasons not to load the module; empty when it fits.</param>
/// <param name="Warnings">What may go wrong in code that is seldom or never used.</param>
public sealed record CompatibilityReport(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    /// <summary>True when there is no reason not to load the module.</summary>
    public bool IsCompatible => Problems.Count == 0;

    /// <summary>Refuses a module that does not fit.</summary>
    /// <exception cref="ProblemException">There are problems.</exception>
    public void ThrowIfIncompatible()
    {
        if (!IsCompatible)
            throw new ProblemException(Problems);
    }
}
