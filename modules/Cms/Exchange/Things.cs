using CommunityKit.Cms.Paths;

namespace CommunityKit.Cms.Exchange;

/// <summary>Names of things in the ledger.</summary>
internal static class Things
{
    public static string NameOf(ContentRecord record) => record switch
    {
        TypeRecord type => "type:" + type.Type.Name,
        TaxonomyRecord taxonomy => "taxonomy:" + taxonomy.Name,
        TermRecord term => $"term:{term.Id ?? ContentId.OfTerm(term.Taxonomy, term.Key):N}",
        ItemRecord item => $"item:{item.Id:N}",
        MenuRecord menu => "menu:" + menu.Name,
        RedirectRecord redirect => "redirect:" + PathRules.Normalize(redirect.From),
        _ => throw new InvalidOperationException($"{record.GetType()} is no record of the CMS."),
    };
}
