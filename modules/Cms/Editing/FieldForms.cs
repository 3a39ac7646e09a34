using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing.Inputs;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Types;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Editing;

/// <summary>Turns the values of a document into what the editor shows.</summary>
public sealed class FieldForms(TermReads terms, IDbContextFactory<CmsDb> reading)
{
    private const int MaxChoices = 200;

    /// <summary>The fields with their values and choices.</summary>
    public async Task<IReadOnlyList<FieldForm>> OfAsync(
        IReadOnlyList<ContentField> fields, ContentDocument document, string culture, CancellationToken cancellationToken)
    {
        var forms = new List<FieldForm>();
        foreach (var field in fields)
        {
            var input = FieldInput.For(field.Kind);
            input.Read(document.Values.GetValueOrDefault(field.Name));
            forms.Add(new(field, input) { Items = await ItemsAsync(field, culture, cancellationToken) });
        }

        return forms;
    }

    private async Task<IReadOnlyList<SelectListItem>?> ItemsAsync(ContentField field, string culture, CancellationToken cancellationToken)
    {
        switch (field.Kind)
        {
            case ContentFieldKind.Choice:
                return [.. field.Choices.Select(choice => new SelectListItem(choice.Label.For(), choice.Value))];
            case ContentFieldKind.Terms when field.Taxonomy is { } taxonomy:
                return [.. (await terms.OfAsync(taxonomy, cancellationToken)).Select(term => new SelectListItem(term.Label.For(), term.Id.ToString()))];
            case ContentFieldKind.Terms:
                return [];
            case ContentFieldKind.Reference:
                await using (var db = await reading.CreateDbContextAsync(cancellationToken))
                {
                    var items = await db.Items.Where(i => i.DeletedAt == null && i.Culture == culture)
                        .OrderByDescending(i => i.DraftAt).Take(MaxChoices).Select(i => new { i.Id, i.Title }).ToListAsync(cancellationToken);
                    return [.. items.Select(item => new SelectListItem(item.Title, item.Id.ToString()))];
                }

            default:
                return null;
        }
    }
}
