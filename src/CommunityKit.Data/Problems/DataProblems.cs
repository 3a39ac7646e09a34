using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Problems;

/// <summary>The problem texts of this assembly, codes CK1500 to CK1699.</summary>
internal static class DataProblems
{
    public static ProblemCatalog Catalog { get; } = new(typeof(DataProblems).Assembly);

    public static ProblemException Exception(string code, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        new(Catalog.Problem(code, arguments));

    /// <summary>Why a transaction could not be begun: somebody holds the database, or it cannot be reached.</summary>
    public static ProblemException CannotBegin(string tenant, Exception exception) => new(
        DatabaseErrors.IsBusy(exception)
            ? Catalog.Problem("CK1510")
            : Catalog.Problem("CK1507", ("tenant", tenant), ("reason", DatabaseErrors.Describe(exception))),
        exception);
}
