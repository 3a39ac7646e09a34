using System.Text;

namespace CommunityKit.ContentImport.Moving;

/// <summary>Names of the shop for what other systems call otherwise.</summary>
internal static class MovedNames
{
    private const int MaxName = 40;

    /// <summary>A name of small letters, digits and dashes.</summary>
    public static string Of(string foreign)
    {
        var name = new StringBuilder();
        foreach (var c in foreign.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var text = name.ToString().Trim('-');
        text = text.Length > 0 && char.IsAsciiLetter(text[0]) ? text : ("x-" + text).TrimEnd('-');
        return text.Length <= MaxName ? text : text[..MaxName].TrimEnd('-');
    }

    /// <summary>What editors read for a taxonomy.</summary>
    public static LocalizedText LabelOf(string taxonomy) => taxonomy switch
    {
        "category" => LocalizedText.Of("zh-CN", "分类").With("en", "Categories"),
        "tag" => LocalizedText.Of("zh-CN", "标签").With("en", "Tags"),
        _ => LocalizedText.Of("en", taxonomy),
    };

    /// <summary>Where a link of a menu leads: a path for one within the old site; null for one that leads nowhere.</summary>
    public static string? Within(string url, Uri? site)
    {
        if (url.StartsWith('/') || (url.StartsWith('#') && url.Length > 1))
        {
            return url;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto" or "tel"))
        {
            return null;
        }

        return site is not null && address.Authority == site.Authority && address.Query.Length == 0 ? address.AbsolutePath + address.Fragment : url;
    }
}
