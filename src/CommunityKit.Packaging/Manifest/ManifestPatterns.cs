using System.Text.RegularExpressions;

namespace CommunityKit.Packaging.Manifest;

/// <summary>The grammar of the manifest's fields: one source for the reader and for the published JSON schema.</summary>
internal static class ManifestPatterns
{
    public const int MaxIdLength = 100;
    public const int MaxVersionLength = 64;

    // Written without anchors: \A and \z for .NET (whose $ lets a trailing line feed pass), ^ and $ for the schema.
    public const string Id = "[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+";
    public const string Publisher = "[a-z0-9]+([.-][a-z0-9]+)*";
    public const string Framework = "net[1-9][0-9]?\\.[0-9]";
    public const string Category = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    public const string Culture = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    public const string License = "[A-Za-z0-9.+() -]+";
    public const string AssemblyFile = "[^/\\\\]+\\.dll";
    public const string Hash = "sha256-[A-Za-z0-9+/]{43}=";

    // Semantic Versioning 2.0.0 without build metadata, which takes no part in precedence: one version, one content.
    public const string Version =
        "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
        + "(-" + Prerelease + "(\\." + Prerelease + ")*)?";

    private const string Prerelease = "(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";

    public static readonly Regex WholeId = Whole(Id);
    public static readonly Regex WholeVersion = Whole(Version);
    public static readonly Regex WholeHash = Whole(Hash);
    public static readonly Regex WholeFramework = Whole(Framework);
    public static readonly Regex WholeCategory = Whole(Category);
    public static readonly Regex WholePublisher = Whole(Publisher);
    public static readonly Regex WholeCulture = Whole(Culture);
    public static readonly Regex WholeLicense = Whole(License);
    public static readonly Regex WholeAssemblyFile = Whole(AssemblyFile);

    // Manifests are hostile input: this engine is linear in the length of the text.
    private static Regex Whole(string pattern) => new($"\\A(?:{pattern})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
