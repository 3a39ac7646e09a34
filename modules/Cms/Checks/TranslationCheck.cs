using CommunityKit.Cms.Translating;

namespace CommunityKit.Cms.Checks;

/// <summary>Languages of the shop that a page lacks, and translations that do not follow their source any more.</summary>
public sealed class TranslationCheck(TranslationReads translations, ISettings<ShopSettings> shop) : IContentCheck
{
    public async ValueTask<IReadOnlyList<ContentFinding>> CheckAsync(CheckedContent content, CancellationToken cancellationToken)
    {
        if (!content.Type.HasPage)
        {
            return [];
        }

        var there = await translations.SetAsync(content.SetId, cancellationToken);
        var findings = shop.Current.Cultures.Where(culture => culture != content.Culture && there.All(other => other.Culture != culture))
            .Select(culture => new ContentFinding(FindingSeverity.Warning, "check.noTranslation") { Arguments = [culture] })
            .ToList();
        var state = await translations.StateAsync(content.ItemId, content.Document, cancellationToken);
        if (state is { Outdated: > 0 })
        {
            findings.Add(new(FindingSeverity.Warning, "check.outdated")
            {
                Arguments = [state.Outdated.ToString(System.Globalization.CultureInfo.CurrentCulture)],
                Path = TranslationReads.PathOf(content.ItemId),
            });
        }

        if (state is { Untouched: > 0 })
        {
            findings.Add(new(FindingSeverity.Warning, "check.untouched")
            {
                Arguments = [state.Untouched.ToString(System.Globalization.CultureInfo.CurrentCulture)],
                Path = TranslationReads.PathOf(content.ItemId),
            });
        }

        return findings;
    }
}
