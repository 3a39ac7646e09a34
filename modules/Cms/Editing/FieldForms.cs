using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing.Inputs;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Types;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Cms.Editing;

/// <summary>Turns the values of a document into what the editor shows.</summary>
public sealed class FieldForms(TermReads terms)
{
    /// <summary>The fields with their values and choices.</summary>
    public async Task<IReadOnlyList<FieldForm>> OfAsync(
        IReadOnlyList<ContentField> fields, ContentDocument document, CancellationToken cancellationToken)
    {
        var forms = new List<FieldForm>();
        foreach (var field in fields)
        {
            var input = FieldInput.For(field.Kind);
            input.Read(document.Values.GetValueOrDefault(field.Name));
            forms.Add(new(field, input) { Items = await ItemsAsync(field, cancellationToken) });
        }

        return forms;
    }

    private async Task<IReadOnlyList<SelectListItem>?> ItemsAsync(ContentField field, CancellationToken cancellationToken)
    {
        switch (field.Kind)
        {
            case ContentFieldKind.Choice:
                return [.. field.Choices.Select(choice => new SelectListItem(choice.Label.For(), choice.Value))];
            case ContentFieldKind.Terms when field.Taxonomy is { } taxonomy:
                return [.. (await terms.OfAsync(taxonomy, cancellationToken)).Select(term => new SelectListItem(term.Label.For(), term.Id.ToString()))];
            case ContentFieldKind.Terms:
                return [];
            default:
                return null;
        }
    }
}
