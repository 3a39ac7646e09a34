using System.Globalization;

namespace CommunityKit.Admin.Palette;

/// <summary>Answers the palette: places by name in every language of the shop, and what the modules' searches find.</summary>
public sealed class PaletteSource(PalettePlaces places, PaletteSearches searches, ISettings<ShopSettings> shop)
{
    private const int MaxPlaces = 12;
    private const int MaxQuery = 100;

    /// <summary>The best hits for what was typed; without text the places that everybody starts from.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="http">The request: user, services, prefix.</param>
    /// <param name="may">Asks for a permission.</param>
    public async Task<IReadOnlyList<PaletteHit>> FindAsync(string? text, HttpContext http, Func<string, ValueTask<bool>> may)
    {
        var query = text?.Trim() ?? "";
        query = query[..Math.Min(query.Length, MaxQuery)];
        var asking = query.Length == 0 ? null : searches.FindAsync(query, http.RequestServices, may, http.RequestAborted);
        var hits = new List<PaletteHit>();
        foreach (var entry in Ranked(await places.ReadAsync(http.RequestServices, http.RequestAborted), new Match(query)))
        {
            if (await may(entry.Permission))
            {
                hits.Add(new PaletteHit(entry.Words[entry.TitleKey], entry.Detail, http.Request.PathBase + entry.Path, entry.Icon));
            }

            if (hits.Count == MaxPlaces)
            {
                break;
            }
        }

        if (asking is not null)
        {
            hits.AddRange((await asking).Select(hit => new PaletteHit(hit.Title, hit.Detail, http.Request.PathBase + hit.Path, "search")));
        }

        return hits;
    }

    private IEnumerable<PaletteEntry> Ranked(IReadOnlyList<PaletteEntry> entries, Match asked)
    {
        if (asked.IsEmpty)
        {
            return entries;
        }

        var cultures = shop.Current.Cultures.Select(CultureInfo.GetCultureInfo).ToList();
        return entries
            .Select(entry => (Entry: entry, Score: cultures.Max(culture => Score(asked, entry, culture))))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .Select(scored => scored.Entry);
    }

    /// <summary>Keywords find as well as the name does, but the name wins.</summary>
    private static int Score(Match asked, PaletteEntry entry, CultureInfo culture) => Math.Max(
        asked.Score(entry.Words.In(culture, entry.TitleKey) ?? ""),
        entry.KeywordsKey is null ? 0 : asked.Score(entry.Words.In(culture, entry.KeywordsKey) ?? "") / 2);
}
