using System.Globalization;
using CommunityKit.Admin.Palette;

namespace CommunityKit.Admin.Settings;

/// <summary>Finds settings by label, hint and section, in every language of the shop.</summary>
public sealed class SettingsSearch(SettingsSections sections, ISettings<ShopSettings> shop)
{
    /// <summary>The settings that match, best first.</summary>
    public IReadOnlyList<SettingHit> Find(string query)
    {
        var asked = new Match(query);
        var cultures = shop.Current.Cultures.Select(CultureInfo.GetCultureInfo).ToList();
        return
        [
            .. sections.All
                .SelectMany(KeysOf)
                .Select(s => (s.Section, s.Key, s.Anchor, Score: Score(asked, s.Section, s.Key, cultures)))
                .Where(s => s.Score > 0)
                .OrderByDescending(s => s.Score)
                .Select(s => new SettingHit(
                    s.Section,
                    s.Anchor.Length == 0 ? s.Section.Title : s.Section.Words.Find(s.Key) ?? s.Anchor,
                    s.Anchor.Length == 0 ? null : s.Section.Words.Find(s.Key + ".hint"),
                    s.Anchor)),
        ];
    }

    /// <summary>Keys of the texts of a section and its fields, with the id of the field's input.</summary>
    private static IEnumerable<(SettingsSection Section, string Key, string Anchor)> KeysOf(SettingsSection section)
    {
        var type = section.Shape.ModelType.Name;
        return section.Shape.Fields.Where(f => f.IsShown).Select(f => (section, $"{type}.{f.Name}", f.Name)).Prepend((section, type, ""));
    }

    private static int Score(Match asked, SettingsSection section, string key, List<CultureInfo> cultures) =>
        cultures
            .SelectMany(culture => new[] { section.Words.In(culture, key), section.Words.In(culture, key + ".hint") })
            .Max(text => text is null ? 0 : asked.Score(text));
}
