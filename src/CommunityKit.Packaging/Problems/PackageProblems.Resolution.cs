// Choosing versions: CK1200–CK1229.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1200: A module that was asked for is nowhere.</summary>
    public static Problem ModuleMissing(string id) => Catalog.Problem("CK1200", ("id", id));

    /// <summary>CK1201: A module that another needs is nowhere.</summary>
    public static Problem DependencyMissing(string id, string versions, string dependency, string range) =>
        Catalog.Problem("CK1201", ("id", id), ("versions", versions), ("dependency", dependency), ("range", range));

    /// <summary>CK1202: No version of a module lies in the range that was asked for.</summary>
    public static Problem RequestOutOfRange(string id, string range, string available) =>
        Catalog.Problem("CK1202", ("id", id), ("range", range), ("available", available));

    /// <summary>CK1203: No version of a module lies in the range that another needs.</summary>
    public static Problem DependencyOutOfRange(
        string id, string versions, string dependency, string range, string installed, string available) =>
        Catalog.Problem(
            "CK1203",
            ("id", id),
            ("versions", versions),
            ("dependency", dependency),
            ("range", range),
            ("installed", installed),
            ("available", available));

    /// <summary>CK1204: Modules need versions of another that exclude each other.</summary>
    public static Problem RangesConflict(string id, string installed, string available) =>
        Catalog.Problem("CK1204", ("id", id), ("installed", installed), ("available", available));

    /// <summary>CK1205: Demands exclude each other in a way that is not about one module.</summary>
    public static Problem DemandsConflict() => Catalog.Problem("CK1205");

    /// <summary>CK1206: One demand in a conflict: somebody asked for a module.</summary>
    public static Problem RequestSentence(string id, string range) => Catalog.Problem("CK1206", ("id", id), ("range", range));

    /// <summary>CK1207: One demand in a conflict: a module needs another.</summary>
    public static Problem NeedSentence(string id, string versions, string dependency, string range) =>
        Catalog.Problem("CK1207", ("id", id), ("versions", versions), ("dependency", dependency), ("range", range));

    /// <summary>CK1208: A module needs a newer host.</summary>
    public static Problem ContractTooNew(string id, string version, string range, string host) =>
        Catalog.Problem("CK1208", ("id", id), ("version", version), ("range", range), ("host", host));

    /// <summary>CK1209: A module was made for an older host.</summary>
    public static Problem ContractTooOld(string id, string version, string range, string host) =>
        Catalog.Problem("CK1209", ("id", id), ("version", version), ("range", range), ("host", host));

    /// <summary>CK1210: A module is built for a newer .NET.</summary>
    public static Problem FrameworkTooNew(string id, string version, string framework, string host) =>
        Catalog.Problem("CK1210", ("id", id), ("version", version), ("framework", framework), ("host", host));

    /// <summary>CK1211: Modules need each other in a circle.</summary>
    public static Problem DependencyCycle(string cycle) => Catalog.Problem("CK1211", ("cycle", cycle));

    /// <summary>CK1212: Only prereleases of a module would do, and nobody asked for them.</summary>
    public static Problem OnlyPrereleases(string id, string versions) => Catalog.Problem("CK1212", ("id", id), ("versions", versions));

    /// <summary>CK1213: The search was given up.</summary>
    public static Problem ResolutionTooComplex() => Catalog.Problem("CK1213");
}
