// The manifest module.json: CK1014–CK1029.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1014: The display name has no English.</summary>
    public static Problem NameWithoutEnglish(string file) => Catalog.Problem("CK1014", ("file", file));

    /// <summary>CK1015: A module names itself as a dependency.</summary>
    public static Problem DependsOnItself(string file, string field, string id) =>
        Catalog.Problem("CK1015", ("file", file), ("field", field), ("id", id));

    /// <summary>CK1016: A module is both needed and optional.</summary>
    public static Problem DependencyTwice(string file, string id) => Catalog.Problem("CK1016", ("file", file), ("id", id));

    /// <summary>CK1017: The contract it was built against is outside its own range.</summary>
    public static Problem BuiltAgainstOutsideContract(string file, string version, string range) =>
        Catalog.Problem("CK1017", ("file", file), ("version", version), ("range", range));

    /// <summary>CK1018: The oldest version that can run is newer than the module.</summary>
    public static Problem OldestRunnableTooNew(string file, string oldest, string version) =>
        Catalog.Problem("CK1018", ("file", file), ("oldest", oldest), ("version", version));

    /// <summary>CK1019: A hash in the manifest is not one.</summary>
    public static Problem HashMalformed(string file, string path, string value) =>
        Catalog.Problem("CK1019", ("file", file), ("path", path), ("value", value));

    /// <summary>CK1020: The manifest names an assembly that the package does not have.</summary>
    public static Problem NotAmongFiles(string file, string field, string value) =>
        Catalog.Problem("CK1020", ("file", file), ("field", field), ("value", value));

    /// <summary>CK1021: The manifest lists itself or its signature.</summary>
    public static Problem FileListsItself(string file, string path) => Catalog.Problem("CK1021", ("file", file), ("path", path));
}
