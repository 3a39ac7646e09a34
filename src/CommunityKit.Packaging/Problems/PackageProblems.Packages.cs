// The package as a module: CK1060–CK1069.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1060: An archive is no module package.</summary>
    public static Problem ManifestMissing() => Catalog.Problem("CK1060");

    /// <summary>CK1061: A file is there that the manifest does not list.</summary>
    public static Problem FileNotListed(string package, string path) => Catalog.Problem("CK1061", ("package", package), ("path", path));

    /// <summary>CK1062: A file is not there that the manifest lists.</summary>
    public static Problem ListedFileMissing(string package, string path) => Catalog.Problem("CK1062", ("package", package), ("path", path));

    /// <summary>CK1063: A file is not the one that the manifest lists.</summary>
    public static Problem FileTampered(string package, string path) => Catalog.Problem("CK1063", ("package", package), ("path", path));

    /// <summary>CK1064: The folder to unpack into is there already.</summary>
    public static Problem FolderExists(string path) => Catalog.Problem("CK1064", ("path", path));

    /// <summary>CK1065: Two packages claim the same version and differ.</summary>
    public static Problem VersionWithOtherContent(string id, string version, string known, string found) =>
        Catalog.Problem("CK1065", ("id", id), ("version", version), ("known", known), ("found", found));
}
