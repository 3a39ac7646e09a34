namespace CommunityKit.Cms.Translating;

/// <summary>Addresses of one path in several languages. Pure.</summary>
internal static class LanguageUrls
{
    /// <summary>Chooses the language, in the addresses of the whole shop.</summary>
    private const string Parameter = "?lang=";

    /// <summary>The address of each page: the path alone, and with the language where another page has the path too.</summary>
    /// <param name="pages">Language and escaped path of each.</param>
    /// <param name="own">The shop's language: its pages keep the path alone.</param>
    public static IReadOnlyList<(string Culture, string Path)> Of(IReadOnlyCollection<(string Culture, string Path)> pages, string own)
    {
        var shared = pages.GroupBy(page => page.Path, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. pages.Select(page => (page.Culture, PathOf(page.Culture, page.Path, own, shared.Contains(page.Path))))];
    }

    /// <summary>The address of one page.</summary>
    public static string PathOf(string culture, string path, string own, bool isShared) => isShared && culture != own ? path + Parameter + culture : path;
}
