// Files and JSON: CK1000–CK1029.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1000: A file is not there or may not be read.</summary>
    public static Problem FileUnreadable(string path) => Catalog.Problem("CK1000", ("path", path));

    /// <summary>CK1001: A file or folder may not be written, or the disk is full.</summary>
    public static Problem FileUnwritable(string path) => Catalog.Problem("CK1001", ("path", path));

    /// <summary>CK1002: A JSON file is larger than any real one.</summary>
    public static Problem JsonTooLarge(string file, long size, long limit) =>
        Catalog.Problem("CK1002", ("file", file), ("size", size), ("limit", limit));

    /// <summary>CK1003: A file is not strict JSON.</summary>
    public static Problem JsonSyntax(string file, long line, long column) =>
        Catalog.Problem("CK1003", ("file", file), ("line", line), ("column", column));

    /// <summary>CK1004: A string in a JSON file is not Unicode.</summary>
    public static Problem JsonTextBroken(string file) => Catalog.Problem("CK1004", ("file", file));

    /// <summary>CK1005: A file is of another format version.</summary>
    public static Problem JsonFormatUnknown(string file, string found, string expected) =>
        Catalog.Problem("CK1005", ("file", file), ("found", found), ("expected", expected));

    /// <summary>CK1006: A JSON file has a field that its format does not know.</summary>
    public static Problem FieldUnknown(string file, string field) => Catalog.Problem("CK1006", ("file", file), ("field", field));

    /// <summary>CK1007: A JSON file lacks a field.</summary>
    public static Problem FieldMissing(string file, string field) => Catalog.Problem("CK1007", ("file", file), ("field", field));

    /// <summary>CK1008: A JSON file has a field twice.</summary>
    public static Problem FieldTwice(string file, string field) => Catalog.Problem("CK1008", ("file", file), ("field", field));

    /// <summary>CK1009: A field has a value of the wrong type.</summary>
    public static Problem FieldOfWrongType(string file, string field, string value, string expected) =>
        Catalog.Problem("CK1009", ("file", file), ("field", field), ("value", value), ("expected", expected));

    /// <summary>CK1010: A field has a value of the right type that it cannot have.</summary>
    public static Problem ValueMalformed(string file, string field, string value, string expected) =>
        Catalog.Problem("CK1010", ("file", file), ("field", field), ("value", value), ("expected", expected));

    /// <summary>CK1011: A module id is not one.</summary>
    public static Problem IdMalformed(string file, string field, string value) =>
        Catalog.Problem("CK1011", ("file", file), ("field", field), ("value", value));

    /// <summary>CK1012: A version is not Semantic Versioning 2.0.0 without build metadata.</summary>
    public static Problem VersionMalformed(string file, string field, string value) =>
        Catalog.Problem("CK1012", ("file", file), ("field", field), ("value", value));

    /// <summary>CK1013: A version range is not one.</summary>
    public static Problem RangeMalformed(string file, string field, string value) =>
        Catalog.Problem("CK1013", ("file", file), ("field", field), ("value", value));
}
