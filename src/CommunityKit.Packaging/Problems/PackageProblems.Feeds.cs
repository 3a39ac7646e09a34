// Feeds: CK1100–CK1129.

namespace CommunityKit.Packaging.Problems;

public static partial class PackageProblems
{
    /// <summary>CK1100: The folder of a feed is not there.</summary>
    public static Problem FeedFolderMissing(string feed, string folder) => Catalog.Problem("CK1100", ("feed", feed), ("folder", folder));

    /// <summary>CK1101: One package of a feed is left out.</summary>
    public static Problem FeedFileRefused(string feed, string file) => Catalog.Problem("CK1101", ("feed", feed), ("file", file));

    /// <summary>CK1102: A feed is neither HTTPS nor loopback.</summary>
    public static Problem FeedAddressNotAllowed(string feed, string address) =>
        Catalog.Problem("CK1102", ("feed", feed), ("address", address));

    /// <summary>CK1103: A feed does not answer.</summary>
    public static Problem FeedUnreachable(string feed, string address) => Catalog.Problem("CK1103", ("feed", feed), ("address", address));

    /// <summary>CK1104: A feed answers with an error.</summary>
    public static Problem FeedAnswered(string feed, string address, int status) =>
        Catalog.Problem("CK1104", ("feed", feed), ("address", address), ("status", status));

    /// <summary>CK1105: A feed falls silent.</summary>
    public static Problem FeedTimeout(string feed, string address, double seconds) =>
        Catalog.Problem("CK1105", ("feed", feed), ("address", address), ("seconds", seconds));

    /// <summary>CK1106: A feed redirects to another server.</summary>
    public static Problem FeedRedirectsAway(string feed, string address, string target) =>
        Catalog.Problem("CK1106", ("feed", feed), ("address", address), ("target", target));

    /// <summary>CK1107: A feed redirects in circles.</summary>
    public static Problem FeedRedirectsTooOften(string feed, string address, int limit) =>
        Catalog.Problem("CK1107", ("feed", feed), ("address", address), ("limit", limit));

    /// <summary>CK1108: A feed sends more bytes than announced or allowed.</summary>
    public static Problem DownloadTooLong(string feed, string file, long limit) =>
        Catalog.Problem("CK1108", ("feed", feed), ("file", file), ("limit", limit));

    /// <summary>CK1109: A feed sends fewer bytes than announced.</summary>
    public static Problem DownloadTruncated(string feed, string file, long size, long expected) =>
        Catalog.Problem("CK1109", ("feed", feed), ("file", file), ("size", size), ("expected", expected));

    /// <summary>CK1110: A feed sends another package than announced.</summary>
    public static Problem DownloadTampered(string feed, string file) => Catalog.Problem("CK1110", ("feed", feed), ("file", file));
}
