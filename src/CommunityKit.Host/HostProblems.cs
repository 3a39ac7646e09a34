using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host;

/// <summary>The problems that the host reports: codes CK1900 to CK1999.</summary>
internal static class HostProblems
{
    /// <summary>Texts of this assembly's problems.</summary>
    public static ProblemCatalog Catalog { get; } = new(typeof(HostProblems).Assembly);

    public static Problem NoSuchFile(string file) =>
        Catalog.Problem("CK1900", ("file", file));

    public static Problem NoImporter(string kind, string tenant) =>
        Catalog.Problem("CK1901", ("kind", kind), ("tenant", tenant));

    public static Problem OwnerFileDamaged(string file) => Catalog.Problem("CK1903", ("file", file));

    public static Problem BadProxy(string file, string text) => Catalog.Problem("CK1904", ("file", file), ("text", text));

    public static Problem TenantUnavailable(TenantUnavailableException exception) =>
        Catalog.Problem("CK1905", ("tenant", exception.TenantId), ("reason", exception.GetBaseException().Message));

    public static Problem UnknownFormat(string file, string format, IEnumerable<string> known) =>
        Catalog.Problem("CK1902", ("file", file), ("format", format), ("known", string.Join(", ", known)));
}
