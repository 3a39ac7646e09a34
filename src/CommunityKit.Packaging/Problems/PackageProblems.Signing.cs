using System.Globalization;

// Signatures and publishers: CK1070–CK1099.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1070: A package is not signed and must be.</summary>
    public static Problem PackageUnsigned(string package) => Catalog.Problem("CK1070", ("package", package));

    /// <summary>CK1071: A package names a publisher but has no signature.</summary>
    public static Problem SignatureMissing(string package, string publisher) =>
        Catalog.Problem("CK1071", ("package", package), ("publisher", publisher));

    /// <summary>CK1072: A package has a signature but names no publisher.</summary>
    public static Problem SignedByNobody(string package) => Catalog.Problem("CK1072", ("package", package));

    /// <summary>CK1073: The signature is not over this manifest.</summary>
    public static Problem SignatureWrong(string package) => Catalog.Problem("CK1073", ("package", package));

    /// <summary>CK1074: A package is signed by somebody the host does not know.</summary>
    public static Problem PublisherUnknown(string package, string publisher, string fingerprint) =>
        Catalog.Problem("CK1074", ("package", package), ("publisher", publisher), ("fingerprint", fingerprint));

    /// <summary>CK1075: A package names a trusted publisher but is signed with another key.</summary>
    public static Problem KeyNotOfPublisher(string package, string publisher, string fingerprint) =>
        Catalog.Problem("CK1075", ("package", package), ("publisher", publisher), ("fingerprint", fingerprint));

    /// <summary>CK1076: A package is signed with the key of a publisher it does not name.</summary>
    public static Problem KeyOfAnotherPublisher(string package, string publisher, string fingerprint, string owner) =>
        Catalog.Problem("CK1076", ("package", package), ("publisher", publisher), ("fingerprint", fingerprint), ("owner", owner));

    /// <summary>CK1077: A key is not valid yet.</summary>
    public static Problem KeyNotYetValid(string package, string publisher, string fingerprint, DateTimeOffset notBefore) =>
        Catalog.Problem(
            "CK1077",
            ("package", package),
            ("publisher", publisher),
            ("fingerprint", fingerprint),
            ("notBefore", notBefore.ToString("u", CultureInfo.InvariantCulture)));

    /// <summary>CK1078: A key is no longer valid.</summary>
    public static Problem KeyExpired(string package, string publisher, string fingerprint, DateTimeOffset notAfter) =>
        Catalog.Problem(
            "CK1078",
            ("package", package),
            ("publisher", publisher),
            ("fingerprint", fingerprint),
            ("notAfter", notAfter.ToString("u", CultureInfo.InvariantCulture)));

    /// <summary>CK1079: A trusted publisher uses an id outside its own.</summary>
    public static Problem PrefixNotAllowed(string id, string publisher, string prefixes) =>
        Catalog.Problem("CK1079", ("id", id), ("publisher", publisher), ("prefixes", prefixes));

    /// <summary>CK1080: An id belongs to another trusted publisher.</summary>
    public static Problem PrefixReserved(string id, string publisher, string owner) =>
        Catalog.Problem("CK1080", ("id", id), ("publisher", publisher), ("owner", owner));

    /// <summary>CK1081: A module id belongs to the publisher of its first package, and this is another.</summary>
    public static Problem IdOfAnotherPublisher(string id, string owner, string publisher) =>
        Catalog.Problem("CK1081", ("id", id), ("owner", owner), ("publisher", publisher));

    /// <summary>CK1082: A public key is not one.</summary>
    public static Problem PublicKeyMalformed(string file, string field) => Catalog.Problem("CK1082", ("file", file), ("field", field));

    /// <summary>CK1083: A key is listed twice, so it would be unclear whose it is.</summary>
    public static Problem PublicKeyTwice(string file, string field, string owner) =>
        Catalog.Problem("CK1083", ("file", file), ("field", field), ("owner", owner));

    /// <summary>CK1084: Two publishers reserve the same ids.</summary>
    public static Problem PrefixTwice(string file, string prefix, string first, string second) =>
        Catalog.Problem("CK1084", ("file", file), ("prefix", prefix), ("first", first), ("second", second));

    /// <summary>CK1085: A file holds no private key that can sign.</summary>
    public static Problem PrivateKeyMalformed(string path) => Catalog.Problem("CK1085", ("path", path));

    /// <summary>CK1086: A private key would overwrite a file.</summary>
    public static Problem KeyFileExists(string path) => Catalog.Problem("CK1086", ("path", path));
}
