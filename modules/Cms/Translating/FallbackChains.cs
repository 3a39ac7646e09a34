namespace CommunityKit.Cms.Translating;

/// <summary>In which languages content is shown to a reader: the reader's own, those of the chain that the shop set, the shop's own. Thread-safe.</summary>
public sealed class FallbackChains(ISettings<CmsSettings> settings, ISettings<ShopSettings> shop)
{
    /// <summary>What the setting may hold: lines such as <c>zh-TW = zh-CN, en</c>.</summary>
    public const string Pattern = $@"\s*({Line}(\s*[\r\n]\s*{Line})*)?\s*";

    private const string Culture = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private const string Line = $"{Culture}[ ]*=[ ]*{Culture}([ ]*,[ ]*{Culture})*";

    /// <summary>The languages, best first.</summary>
    /// <param name="culture">The reader's.</param>
    public IReadOnlyList<string> Of(string culture)
    {
        var chain = settings.Current.Fallbacks
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2 && parts[0].Equals(culture, StringComparison.OrdinalIgnoreCase))
            .SelectMany(parts => parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return [.. chain.Prepend(culture).Append(shop.Current.DefaultCulture).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The place of a language for a reader: 0 is the reader's own, large ones are strangers.</summary>
    /// <param name="chain">What <see cref="Of"/> answered.</param>
    /// <param name="culture">The language of some content.</param>
    public static int RankOf(IReadOnlyList<string> chain, string culture)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            if (chain[i].Equals(culture, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
