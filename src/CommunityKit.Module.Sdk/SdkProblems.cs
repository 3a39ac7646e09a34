using CommunityKit.Packaging.Problems;

namespace CommunityKit.Module.Sdk;

/// <summary>The problems that packing reports: codes CK2100 to CK2199.</summary>
internal static class SdkProblems
{
    /// <summary>Texts of this assembly's problems.</summary>
    public static ProblemCatalog Catalog { get; } = new(typeof(SdkProblems).Assembly);

    public static Problem Usage() => Catalog.Problem("CK2100");

    public static Problem FactMissing(string name) => Catalog.Problem("CK2102", ("name", name));

    public static Problem RangeMissing(string dependency) => Catalog.Problem("CK2103", ("dependency", dependency));

    public static Problem CarriesShared(string module, string assembly) =>
        Catalog.Problem("CK2110", ("module", module), ("assembly", assembly));

    public static Problem CarriesContract(string module, string assembly) =>
        Catalog.Problem("CK2111", ("module", module), ("assembly", assembly));

    public static Problem TextFileMissing(string module, string culture) =>
        Catalog.Problem("CK2120", ("module", module), ("culture", culture));

    public static Problem TextFileMalformed(string module, string culture, string reason) =>
        Catalog.Problem("CK2121", ("module", module), ("culture", culture), ("reason", reason));

    public static Problem TextMissing(string module, string key, string culture) =>
        Catalog.Problem("CK2122", ("module", module), ("key", key), ("culture", culture));
}
