using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli;

/// <summary>The problems that the command line reports: codes CK2000 to CK2099.</summary>
internal static class CliProblems
{
    /// <summary>Texts of this assembly's problems.</summary>
    public static ProblemCatalog Catalog { get; } = new(typeof(CliProblems).Assembly);

    public static Problem Usage(string message) => Catalog.Problem("CK2000", ("message", message));

    public static Problem NoSite(string folder) => Catalog.Problem("CK2001", ("folder", folder));

    public static Problem NoTenant() => Catalog.Problem("CK2002");

    public static Problem TenantNotNamed(IEnumerable<string> known) => Catalog.Problem("CK2003", ("known", List(known)));

    public static Problem HostSilent(string address, int process) => Catalog.Problem("CK2004", ("address", address), ("process", process));

    public static Problem HostUnreachable(string reason) => Catalog.Problem("CK2005", ("reason", reason));

    public static Problem HostStopped() => Catalog.Problem("CK2006");

    public static Problem Cancelled() => Catalog.Problem("CK2007");

    public static Problem FileFailed(string reason) => Catalog.Problem("CK2008", ("reason", reason));

    public static Problem Unconfirmed(string what) => Catalog.Problem("CK2009", ("what", what));

    public static Problem PortTaken(int port) => Catalog.Problem("CK2010", ("port", port));

    public static Problem BadEmail(string email) => Catalog.Problem("CK2011", ("email", email));

    public static Problem PasswordTooWeak(int shortest, int longest) =>
        Catalog.Problem("CK2012", ("shortest", shortest), ("longest", longest));

    public static Problem RunsAlready(string folder, string address, int process) =>
        Catalog.Problem("CK2013", ("folder", folder), ("address", address), ("process", process));

    public static Problem AddressTaken(string reason) => Catalog.Problem("CK2014", ("reason", reason));

    public static Problem NoProject(string project) => Catalog.Problem("CK2020", ("project", project));

    public static Problem BuildFailed(string what) => Catalog.Problem("CK2021", ("what", what));

    public static Problem BuildError(string line) => Catalog.Problem("CK2022", ("line", line));

    public static Problem NeighbourNotFound(string module, string neighbour, string range) =>
        Catalog.Problem("CK2023", ("module", module), ("neighbour", neighbour), ("range", range));

    public static Problem NoRepository(string command) => Catalog.Problem("CK2024", ("command", command));

    public static Problem NoTests(string filter, IEnumerable<string> known) => Catalog.Problem("CK2030", ("filter", filter), ("known", List(known)));

    public static Problem TestToolAbsent(string tool, string packages) => Catalog.Problem("CK2031", ("tool", tool), ("packages", packages));

    public static Problem TestPackagesAbsent(string folder) => Catalog.Problem("CK2032", ("folder", folder));

    public static Problem NoDemo(string folder) => Catalog.Problem("CK2040", ("folder", folder));

    public static Problem DemoElsewhere(string folder) => Catalog.Problem("CK2041", ("folder", folder));

    public static Problem DemoIncomplete(string shop) => Catalog.Problem("CK2042", ("shop", shop));

    public static Problem BenchFailed(string name) => Catalog.Problem("CK2050", ("name", name));

    public static Problem DeadLink(string place, string target) => Catalog.Problem("CK2060", ("place", place), ("target", target));

    public static Problem DeadAnchor(string place, string target) => Catalog.Problem("CK2061", ("place", place), ("target", target));

    public static Problem DocCommandWrong(string place, string command, string reason) =>
        Catalog.Problem("CK2062", ("place", place), ("command", command), ("reason", reason));

    public static Problem DocCodeUnexplained(string place) => Catalog.Problem("CK2063", ("place", place));

    public static Problem DocPieceGone(string place, string file) => Catalog.Problem("CK2064", ("place", place), ("file", file));

    public static Problem NewNameMalformed(string name) => Catalog.Problem("CK2080", ("name", name));

    public static Problem NewNameHides(string name, string part) => Catalog.Problem("CK2081", ("name", name), ("part", part));

    public static Problem NewNameLength(string name, string word, int limit) =>
        Catalog.Problem("CK2082", ("name", name), ("word", word), ("length", word.Length), ("limit", limit));

    public static Problem NewSiteNameMalformed(string name) => Catalog.Problem("CK2083", ("name", name));

    public static Problem NewFolderTaken(string folder) => Catalog.Problem("CK2084", ("folder", folder));

    public static Problem NewFeedMissing(string folder) => Catalog.Problem("CK2085", ("folder", folder));

    public static Problem Unexpected(Exception exception) =>
        Catalog.Problem("CK2099", ("kind", exception.GetType().Name), ("reason", exception.Message));

    private static string List(IEnumerable<string> items) => string.Join(", ", items);
}
