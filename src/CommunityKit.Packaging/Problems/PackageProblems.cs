namespace CommunityKit.Packaging.Problems;

/// <summary>
/// Every problem of packages, signatures, feeds (CK1000–CK1199) and version choice (CK1200–CK1299): one method per code. A code is
/// never reused for something else.
/// </summary>
public static partial class PackageProblems
{
    /// <summary>The texts.</summary>
    public static ProblemCatalog Catalog { get; } = new(typeof(PackageProblems).Assembly);
}
