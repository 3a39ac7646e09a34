namespace CommunityKit.ContentImport.Html;

/// <summary>Addresses that may be taken over.</summary>
internal static class SafeUrl
{
    private const int MaxLength = 2000;

    /// <summary>The address without what hides its scheme; null if it is none that a page may lead to.</summary>
    public static string? Of(string? written)
    {
        var url = new string([.. (written ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD'))]);
        if (url.Length is 0 or > MaxLength || url.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return "https:" + url;
        }

        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var end = url.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (end >= 0 && end < colon))
        {
            return url;
        }

        return url[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" ? url : null;
    }
}
