namespace CommunityKit.Modularity.Store;

/// <summary>What the files of an unpacked package are.</summary>
internal static class PackageContent
{
    /// <summary>True for names that are reserved for the public assemblies of modules.</summary>
    public static bool IsContractName(string simpleName) => simpleName.EndsWith(".Contracts", StringComparison.OrdinalIgnoreCase);

    /// <summary>Paths of the assemblies beside the main assembly; satellites and native files lie deeper.</summary>
    public static IEnumerable<string> AssembliesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal);
}
