namespace CommunityKit.ContentImport.Moving;

/// <summary>The language of the shop for one that a file names.</summary>
internal sealed class ShopCultures(string standard, IReadOnlyList<string> known)
{
    public string Default { get; } = standard;

    /// <summary>The same language, one of the same family, or else the shop's own.</summary>
    public string Of(string? language)
    {
        if (string.IsNullOrEmpty(language))
        {
            return Default;
        }

        var tag = language.Replace('_', '-');
        return known.FirstOrDefault(culture => string.Equals(culture, tag, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(culture => string.Equals(culture.Split('-')[0], tag.Split('-')[0], StringComparison.OrdinalIgnoreCase))
            ?? Default;
    }
}
