using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Reads a taxonomy with its terms. The shop's terms are one below the other, without narrower ones.</summary>
internal sealed class ReadTaxonomy(DefinitionSet definitions, Notes notes)
{
    public SiteTaxonomy Of(Node item, Node part, ItemHead head)
    {
        definitions.TermTypes.Add(part.Text("TermContentType"));
        item.Settle("TitlePart", "AutoroutePart", "CommonPart", "LocalizationPart");
        var alias = item.Exactly("AliasPart")?.Text("Alias").Trim() ?? "";
        var terms = new List<SiteTerm>();
        Read(part, terms, isNarrower: false);
        return new SiteTaxonomy(item, head.Id.Length > 0 ? head.Id : item.Identity, alias.Length > 0 ? alias : head.DisplayText, head.DisplayText.Length > 0 ? head.DisplayText : alias, terms);
    }

    private void Read(Node holder, List<SiteTerm> terms, bool isNarrower)
    {
        foreach (var json in holder.List("Terms").Where(term => term.Kind == NodeKind.Object))
        {
            var head = ItemHead.Of(json, notes);
            var title = json.Exactly("TitlePart")?.Text("Title").Trim() is { Length: > 0 } own ? own : head.DisplayText;
            json.Settle("TermPart", "AutoroutePart", "AliasPart", "CommonPart");
            if (title.Length == 0)
            {
                json.Settle();
                notes.LeaveOut(json, "term-without-title", "A term without a title was left out.");
                continue;
            }

            if (isNarrower)
            {
                notes.Once(json, "term-flattened", "Narrower terms stand beside the wider ones here: taxonomies have one level.");
            }

            Extras(json);
            definitions.TermTypes.Add(head.Type);
            notes.Count("terms");
            terms.Add(new SiteTerm(json, head.Id.Length > 0 ? head.Id : json.Identity, title));
            Read(json, terms, isNarrower: true);
        }
    }

    /// <summary>Fields of a term: the shop's terms are words alone.</summary>
    private void Extras(Node term)
    {
        foreach (var part in term.Children.Where(child => child is { Kind: NodeKind.Object, IsRead: false } && definitions.Fields(child.Name!).Count > 0))
        {
            part.Settle();
            notes.Once(part, "term-fields-left-out", $"Fields of terms (“{part.Name}”) were left out: a term here is its words.");
        }
    }
}
