// The package file as an archive: CK1030–CK1059.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1030: A file is no archive at all.</summary>
    public static Problem NotAZip() => Catalog.Problem("CK1030");

    /// <summary>CK1031: An archive has no end.</summary>
    public static Problem ZipTruncated() => Catalog.Problem("CK1031");

    /// <summary>CK1032: The directory of an archive makes no sense.</summary>
    public static Problem ZipDamaged() => Catalog.Problem("CK1032");

    /// <summary>CK1033: Packed bytes cannot be unpacked.</summary>
    public static Problem EntryDamaged(string path) => Catalog.Problem("CK1033", ("path", path));

    /// <summary>CK1034: An archive uses a part of the zip format that packages never need.</summary>
    public static Problem ZipFeatureNotAccepted(string feature) => Catalog.Problem("CK1034", ("feature", feature));

    /// <summary>CK1035: A name leads out of the folder.</summary>
    public static Problem PathTraversal(string path) => Catalog.Problem("CK1035", ("path", path));

    /// <summary>CK1036: A name begins at a root or a drive.</summary>
    public static Problem PathNotRelative(string path) => Catalog.Problem("CK1036", ("path", path));

    /// <summary>CK1037: A name has an empty part or a dot for a part.</summary>
    public static Problem PathNotPlain(string path) => Catalog.Problem("CK1037", ("path", path));

    /// <summary>CK1038: A name has a character that some file system refuses, or that people cannot see.</summary>
    public static Problem PathHasBadCharacter(string path) => Catalog.Problem("CK1038", ("path", path));

    /// <summary>CK1039: A name is percent-encoded twice.</summary>
    public static Problem PathEncodedTwice(string path) => Catalog.Problem("CK1039", ("path", path));

    /// <summary>CK1040: A name is a device on Windows.</summary>
    public static Problem PathReserved(string path) => Catalog.Problem("CK1040", ("path", path));

    /// <summary>CK1041: A part of a name ends in a dot or blank, which Windows drops.</summary>
    public static Problem PathEndsInDotOrSpace(string path) => Catalog.Problem("CK1041", ("path", path));

    /// <summary>CK1042: A name is too long for some system.</summary>
    public static Problem PathTooLong(string path, int limit) => Catalog.Problem("CK1042", ("path", path), ("limit", limit));

    /// <summary>CK1043: Two names are the same file on some system.</summary>
    public static Problem PathTwice(string first, string second) => Catalog.Problem("CK1043", ("first", first), ("second", second));

    /// <summary>CK1044: An entry is a link or a device.</summary>
    public static Problem EntryIsLink(string path) => Catalog.Problem("CK1044", ("path", path));

    /// <summary>CK1045: An entry is encrypted.</summary>
    public static Problem EntryEncrypted(string path) => Catalog.Problem("CK1045", ("path", path));

    /// <summary>CK1046: An archive has too many entries.</summary>
    public static Problem TooManyEntries(int count, int limit) => Catalog.Problem("CK1046", ("count", count), ("limit", limit));

    /// <summary>CK1047: All files together are too large.</summary>
    public static Problem ContentTooLarge(long limit) => Catalog.Problem("CK1047", ("limit", limit));

    /// <summary>CK1048: One file is too large.</summary>
    public static Problem FileTooLarge(string path, long limit) => Catalog.Problem("CK1048", ("path", path), ("limit", limit));

    /// <summary>CK1049: A file unpacks to far more than any real file (a bomb).</summary>
    public static Problem RatioTooHigh(string path, int limit) => Catalog.Problem("CK1049", ("path", path), ("limit", limit));

    /// <summary>CK1050: The package file itself is too large.</summary>
    public static Problem PackageTooLarge(string path, long limit) => Catalog.Problem("CK1050", ("path", path), ("limit", limit));

    /// <summary>CK1051: The sizes in the headers are not those of the data.</summary>
    public static Problem SizesContradict(string path) => Catalog.Problem("CK1051", ("path", path));

    /// <summary>CK1052: The two headers of an entry differ.</summary>
    public static Problem HeadersContradict(string path) => Catalog.Problem("CK1052", ("path", path));

    /// <summary>CK1053: Two entries share bytes (a bomb).</summary>
    public static Problem EntriesOverlap(string first, string second) => Catalog.Problem("CK1053", ("first", first), ("second", second));
}
