namespace CommunityKit.Packaging.Manifest;

/// <summary>The grammar of module ids.</summary>
public static class ModuleId
{
    /// <summary>Longest id in characters.</summary>
    public const int MaxLength = ManifestPatterns.MaxIdLength;

    /// <summary>
    /// True for two or more parts joined by dots, each of lower-case letters and digits with single hyphens inside, the first
    /// beginning with a letter: <c>acme.hello-world</c>.
    /// </summary>
    /// <param name="text">A possible id.</param>
    public static bool IsValid(string text) => text.Length <= MaxLength && ManifestPatterns.WholeId.IsMatch(text);
}
