using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Problems;

/// <summary>The problem texts of this assembly, codes CK1500 to CK1699.</summary>
internal static class DataProblems
{
    public static ProblemCatalog Catalog { get; } = new(typeof(DataProblems).Assembly);

    public static ProblemException Exception(string code, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        new(Catalog.Problem(code, arguments));
}
