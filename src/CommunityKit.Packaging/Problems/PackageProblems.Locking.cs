// Lock files and plans: CK1230–CK1299.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1230: A lock file has a module whose dependency is missing, later, or out of range.</summary>
    public static Problem LockContradictsItself(string file, string id, string dependency, string range) =>
        Catalog.Problem("CK1230", ("file", file), ("id", id), ("dependency", dependency), ("range", range));

    /// <summary>CK1231: A version cannot run on the tables that a newer one left.</summary>
    public static Problem TooOldForTables(string id, string from, string to, string oldest) =>
        Catalog.Problem("CK1231", ("id", id), ("from", from), ("to", to), ("oldest", oldest));

    /// <summary>CK1250: A package without a publisher comes in.</summary>
    public static Problem NoteUnsigned(string id, string version) => Catalog.Problem("CK1250", ("id", id), ("version", version));

    /// <summary>CK1251: A prerelease comes in.</summary>
    public static Problem NotePrerelease(string id, string version) => Catalog.Problem("CK1251", ("id", id), ("version", version));

    /// <summary>CK1252: After this upgrade the version before cannot run any more.</summary>
    public static Problem NoteNoWayBack(string id, string from, string to) =>
        Catalog.Problem("CK1252", ("id", id), ("from", from), ("to", to));

    /// <summary>CK1253: A module goes out and its data stay.</summary>
    public static Problem NoteDataStay(string id) => Catalog.Problem("CK1253", ("id", id));
}
