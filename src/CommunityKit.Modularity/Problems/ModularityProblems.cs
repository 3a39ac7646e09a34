using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Problems;

/// <summary>The problems that store, check and loader report: codes CK1300 to CK1499.</summary>
public static class ModularityProblems
{
    internal const string NotAccessible = "CK1412";
    internal const string KindChanged = "CK1413";
    internal const string InterfaceNotImplemented = "CK1414";
    internal const string AbstractNotOverridden = "CK1415";
    internal const string OverrideSealed = "CK1416";
    internal const string OverrideLost = "CK1417";
    internal const string OverrideNarrower = "CK1418";
    internal const string BaseSealed = "CK1419";
    internal const string AbstractType = "CK1420";
    internal const string AbstractCalled = "CK1421";
    internal const string FieldKindChanged = "CK1422";
    internal const string FieldReadOnly = "CK1423";
    internal const string ConstraintNotMet = "CK1424";
    internal const string DelegateChanged = "CK1425";
    internal const string ValueNotAssignable = "CK1426";

    /// <summary>Texts of this assembly's problems.</summary>
    public static ProblemCatalog Catalog { get; } = new(typeof(ModularityProblems).Assembly);

    internal static Problem OtherContent(string id, string version) => About("CK1300", id, version);

    internal static Problem NotStored(string id, string version) => About("CK1301", id, version);

    internal static Problem InUse(string id, string version) => About("CK1302", id, version);

    internal static Problem FileChanged(ModuleManifest module, string file) => About("CK1303", module.Id, module.Version, ("file", file));

    internal static Problem FileMissing(ModuleManifest module, string file) => About("CK1304", module.Id, module.Version, ("file", file));

    internal static Problem FileUnexpected(ModuleManifest module, string file) => About("CK1305", module.Id, module.Version, ("file", file));

    internal static Problem StoredUnreadable(string folder, string reason) =>
        Catalog.Problem("CK1306", ("folder", folder), ("reason", reason));

    internal static Problem EntryMissing(ModuleManifest module) => About("CK1320", module.Id, module.Version, ("file", module.Entry));

    internal static Problem NotManaged(ModuleManifest module, string file, string reason) =>
        About("CK1321", module.Id, module.Version, ("file", file), ("reason", reason));

    internal static Problem EntryNotFound(string assembly, string contract) =>
        Catalog.Problem("CK1322", ("assembly", assembly), ("contract", contract));

    internal static Problem EntryAmbiguous(string assembly, string contract, IEnumerable<string> classes) =>
        Catalog.Problem("CK1323", ("assembly", assembly), ("contract", contract), ("classes", string.Join(", ", classes)));

    internal static Problem EntryNotConstructible(string assembly, string entryClass) =>
        Catalog.Problem("CK1324", ("assembly", assembly), ("class", entryClass));

    internal static Problem ViewOwnerUnknown(ModuleManifest theme, string path, string owner) =>
        About("CK1330", theme.Id, theme.Version, ("path", path), ("owner", owner));

    internal static Problem ViewNotDeclared(ModuleManifest theme, string path, ModuleManifest owner) =>
        About("CK1331", theme.Id, theme.Version, ("path", path), ("owner", owner.Id), ("ownerVersion", owner.Version));

    internal static Problem ViewModelDiffers(ModuleManifest theme, string path, string model, ModuleManifest owner, string expected) =>
        About(
            "CK1332", theme.Id, theme.Version,
            ("path", path), ("model", model), ("owner", owner.Id), ("ownerVersion", owner.Version), ("expected", expected));

    internal static Problem AssemblyMissing(ModuleManifest module, string user, string target, Version requested) =>
        About("CK1401", module.Id, module.Version, ("assembly", user), ("target", target), ("requested", requested));

    internal static Problem SharedNotPresent(ModuleManifest module, string user, string target, Version requested) =>
        About("CK1402", module.Id, module.Version, ("assembly", user), ("target", target), ("requested", requested));

    internal static Problem SharedTooOld(ModuleManifest module, string user, string target, Version requested, Version present) =>
        About("CK1403", module.Id, module.Version, ("assembly", user), ("target", target), ("requested", requested), ("present", present));

    internal static Problem ContractMajor(ModuleManifest module, string user, string target, int requested, string present) =>
        About("CK1404", module.Id, module.Version, ("assembly", user), ("target", target), ("requested", requested), ("present", present));

    internal static Problem ContractNotVisible(ModuleManifest module, string user, string target) =>
        About("CK1405", module.Id, module.Version, ("assembly", user), ("target", target));

    internal static Problem ContractNeedsPrivate(ModuleManifest module, string user, string target) =>
        About("CK1406", module.Id, module.Version, ("assembly", user), ("target", target));

    internal static Problem Missing(
        ModuleManifest module, string user, string target, string targetVersion, string member, string? known) =>
        known is null
            ? About("CK1411", module.Id, module.Version,
                ("assembly", user), ("target", target), ("targetVersion", targetVersion), ("member", member))
            : About("CK1410", module.Id, module.Version,
                ("assembly", user), ("target", target), ("targetVersion", targetVersion), ("member", member), ("known", known));

    internal static Problem Broken(
        string code,
        ModuleManifest module,
        string user,
        string target,
        string targetVersion,
        string member,
        params ReadOnlySpan<(string Name, object? Value)> more) =>
        About(
            code, module.Id, module.Version,
            [("assembly", user), ("target", target), ("targetVersion", targetVersion), ("member", member), .. more]);

    internal static Problem LibraryReferenceMissing(ModuleManifest module, string user, string target, Version requested) =>
        About("CK1440", module.Id, module.Version, ("assembly", user), ("target", target), ("requested", requested));

    internal static Problem CarriesShared(ModuleManifest module, string target) =>
        About("CK1441", module.Id, module.Version, ("target", target));

    internal static Problem CarriesContract(ModuleManifest module, string target, string owner) =>
        About("CK1442", module.Id, module.Version, ("target", target), ("owner", owner));

    internal static Problem OptionalAbsent(ModuleManifest module, string user, string target) =>
        About("CK1443", module.Id, module.Version, ("assembly", user), ("target", target));

    internal static Problem NotVisible(string module, string version, string target) =>
        About("CK1480", module, version, ("target", target));

    internal static Problem LoadFailed(ModuleManifest module, string reason) =>
        About("CK1481", module.Id, module.Version, ("reason", reason));

    internal static Problem EntryThrew(ModuleManifest module, string entryClass, string reason) =>
        About("CK1482", module.Id, module.Version, ("class", entryClass), ("reason", reason));

    internal static Problem EntryOfOtherKind(ModuleManifest module, string contract) =>
        About("CK1483", module.Id, module.Version, ("contract", contract));

    internal static Problem ContractTwice(ModuleManifest module, string target, string owner) =>
        About("CK1484", module.Id, module.Version, ("target", target), ("owner", owner));

    internal static Problem NotLinkable(string folder) => Catalog.Problem("CK1485", ("folder", folder));

    private static Problem About(string code, string module, string version, params ReadOnlySpan<(string Name, object? Value)> more) =>
        Catalog.Problem(code, [("module", module), ("version", version), .. more]);
}
