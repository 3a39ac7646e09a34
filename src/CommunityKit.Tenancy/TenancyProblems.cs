using CommunityKit.Modules;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Tenancy;

/// <summary>The problems that tenants, runtimes and changes report: codes CK1700 to CK1899.</summary>
public static class TenancyProblems
{
    /// <summary>Texts of this assembly's problems.</summary>
    public static ProblemCatalog Catalog { get; } = new(typeof(TenancyProblems).Assembly);

    internal static Problem BadSiteFile(string file, string reason) => Catalog.Problem("CK1700", ("file", file), ("reason", reason));

    internal static Problem BadTenantFile(string file, string reason) => Catalog.Problem("CK1701", ("file", file), ("reason", reason));

    internal static Problem BadTenantId(string id) => Catalog.Problem("CK1702", ("id", id));

    internal static Problem TenantExists(string id) => Catalog.Problem("CK1703", ("id", id));

    internal static Problem NoSuchTenant(string id, IEnumerable<string> known) =>
        Catalog.Problem("CK1704", ("id", id), ("known", List(known)));

    internal static Problem AddressTaken(string id, string other, string host, string prefix) =>
        Catalog.Problem("CK1705", ("id", id), ("other", other), ("host", host), ("prefix", prefix));

    internal static Problem BadDatabaseAddress() => Catalog.Problem("CK1706");

    internal static Problem BadPrefix(string prefix) => Catalog.Problem("CK1707", ("prefix", prefix));

    internal static Problem BadHostName(string host) => Catalog.Problem("CK1708", ("host", host));

    internal static Problem NotWokenInSafeMode(string tenant) => Catalog.Problem("CK1709", ("tenant", tenant));

    internal static Problem ConfigureThrew(ModuleIdentity module, Exception exception) =>
        Catalog.Problem("CK1710", ("module", module.Id), ("version", module.Version), ("reason", Reason(exception)));

    internal static Problem ConfigureTooLong(ModuleIdentity module, TimeSpan limit) =>
        Catalog.Problem("CK1711", ("module", module.Id), ("version", module.Version), ("seconds", limit.TotalSeconds));

    internal static Problem MappingThrew(ModuleIdentity module, Exception exception) =>
        Catalog.Problem("CK1712", ("module", module.Id), ("version", module.Version), ("reason", Reason(exception)));

    internal static Problem ServiceMissing(ModuleIdentity module, Exception exception) =>
        Catalog.Problem("CK1713", ("module", module.Id), ("version", module.Version), ("reason", Reason(exception)));

    internal static Problem RouteTaken(ModuleIdentity module, string route, ModuleIdentity other) =>
        Catalog.Problem("CK1714", ("module", module.Id), ("version", module.Version), ("route", route), ("other", other));

    internal static Problem NeedsModuleThatIsOff(string module, string version, string missing) =>
        Catalog.Problem("CK1715", ("module", module), ("version", version), ("missing", missing));

    internal static Problem ModuleIsDisabled(string module) => Catalog.Problem("CK1716", ("module", module));

    internal static Problem NotInStore(string module, string version) =>
        Catalog.Problem("CK1717", ("module", module), ("version", version));

    internal static Problem ViewModelDiffers(ModuleIdentity module, string path, Type model, Type declared) =>
        Catalog.Problem("CK1720", ("module", module.Id), ("version", module.Version), ("path", path), ("model", model.FullName), ("declared", declared.FullName));

    internal static Problem ViewNotOpen(ModuleIdentity module, string path) =>
        Catalog.Problem("CK1721", ("module", module.Id), ("version", module.Version), ("path", path));

    internal static Problem ViewTaken(ModuleIdentity module, string path, string other) =>
        Catalog.Problem("CK1722", ("module", module.Id), ("version", module.Version), ("path", path), ("other", other));

    internal static Problem TwoThemes(string first, string second) => Catalog.Problem("CK1723", ("first", first), ("second", second));

    internal static Problem BadVersion(string module, string text) => Catalog.Problem("CK1730", ("module", module), ("text", text));

    internal static Problem ModuleNotInShop(string module) => Catalog.Problem("CK1731", ("module", module));

    internal static Problem ModuleIsNeeded(string module, IEnumerable<string> dependents) =>
        Catalog.Problem("CK1732", ("module", module), ("dependents", List(dependents)));

    internal static Problem RemoveBeforePurge(string module) => Catalog.Problem("CK1736", ("module", module));

    internal static Problem NoSuchGeneration(long number) => Catalog.Problem("CK1733", ("number", number));

    internal static Problem NothingToRollBack() => Catalog.Problem("CK1734");

    internal static Problem NoEarlierVersion(string module, string version) =>
        Catalog.Problem("CK1735", ("module", module), ("version", version));

    internal static Problem OvertakenPlan(long agreed, long current) =>
        Catalog.Problem("CK1737", ("agreed", agreed), ("current", current));

    internal static Problem OtherPlan() => Catalog.Problem("CK1738");

    internal static Problem NotInSafeMode() => Catalog.Problem("CK1739");

    internal static Problem HookThrew(ModuleIdentity module, string hook, Exception exception) =>
        Catalog.Problem("CK1740", ("module", module.Id), ("version", module.Version), ("hook", hook), ("reason", Reason(exception)));

    internal static Problem HookTooLong(ModuleIdentity module, string hook, TimeSpan limit) =>
        Catalog.Problem("CK1741", ("module", module.Id), ("version", module.Version), ("hook", hook), ("seconds", limit.TotalSeconds));

    internal static Problem ProbeFailed(ModuleIdentity? module, string path, string reason) =>
        Catalog.Problem("CK1742", ("module", module?.Id ?? "the shop"), ("version", module?.Version ?? ""), ("path", path), ("reason", reason));

    internal static Problem ProbeTooLong(TimeSpan limit) => Catalog.Problem("CK1743", ("seconds", limit.TotalSeconds));

    internal static Problem NoRecipeFile(string file) => Catalog.Problem("CK1750", ("file", file));

    internal static Problem BadRecipe(string file, string reason) => Catalog.Problem("CK1751", ("file", file), ("reason", reason));

    internal static Problem RecipeParameterMissing(string file, string name) => Catalog.Problem("CK1752", ("file", file), ("name", name));

    internal static Problem RecipeParameterUnknown(string file, string name, IEnumerable<string> known) =>
        Catalog.Problem("CK1753", ("file", file), ("name", name), ("known", List(known)));

    internal static Problem RecipeStepUnknown(string file, string step, IEnumerable<string> known) =>
        Catalog.Problem("CK1754", ("file", file), ("step", step), ("known", List(known)), ("meant", Suggestion.Meant(step, known)));

    internal static Problem NoExportFolder(string folder) => Catalog.Problem("CK1755", ("folder", folder));

    internal static Problem ExportPartUnknown(string part, IReadOnlyList<string> known) =>
        Catalog.Problem("CK1756", ("part", part), ("known", List(known)), ("meant", Suggestion.Meant(part, known)));

    internal static Problem LinkedStays(string module, string version, string project) =>
        Catalog.Problem("CK1760", ("module", module), ("version", version), ("project", project));

    internal static Problem LinkedKeepsData(string module, string project) =>
        Catalog.Problem("CK1761", ("module", module), ("project", project));

    internal static Problem UnidentifiedInStore(string module, string version) =>
        Catalog.Problem("CK1718", ("module", module), ("version", version));

    private static string List(IEnumerable<string> items) => string.Join(", ", items.DefaultIfEmpty("-"));

    /// <summary>Message of the cause: it is for the operator, not for shoppers.</summary>
    private static string Reason(Exception exception) => exception.GetBaseException().Message;
}
