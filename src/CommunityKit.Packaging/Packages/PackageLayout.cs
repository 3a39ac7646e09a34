namespace CommunityKit.Packaging.Packages;

/// <summary>Names inside a package file.</summary>
public static class PackageLayout
{
    /// <summary>Extension of package files.</summary>
    public const string Extension = ".nupkg";

    /// <summary>Package type in the nuspec.</summary>
    public const string PackageType = "CommunityKitModule";

    /// <summary>Folder that holds everything the host unpacks; the rest of the archive is for NuGet clients.</summary>
    public const string PayloadFolder = "module/";

    /// <summary>The manifest, inside the payload folder.</summary>
    public const string ManifestFile = "module.json";

    /// <summary>The signature over the manifest, inside the payload folder.</summary>
    public const string SignatureFile = "module.sig";

    /// <summary>File name of a package: <c>acme.hello.1.4.0.nupkg</c>.</summary>
    /// <param name="id">Module id.</param>
    /// <param name="version">Version.</param>
    public static string FileName(string id, string version) => $"{id}.{version}{Extension}";
}
