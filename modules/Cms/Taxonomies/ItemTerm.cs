using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Taxonomies;

/// <summary>A term that a live item has.</summary>
public sealed class ItemTerm
{
    public Guid TermId { get; set; }

    public Guid ItemId { get; set; }

    /// <summary>Writes the terms of what goes live.</summary>
    internal static async Task ReplaceAsync(CmsDb db, Guid itemId, ContentType? type, ContentDocument document, CancellationToken cancellationToken)
    {
        await db.ItemTerms.Where(t => t.ItemId == itemId).ExecuteDeleteAsync(cancellationToken);
        var terms = (type?.Fields ?? [])
            .Where(field => field.Kind == ContentFieldKind.Terms && document.Values.TryGetValue(field.Name, out var value) && value.ValueKind == JsonValueKind.Array)
            .SelectMany(field => document.Values[field.Name].EnumerateArray())
            .Select(term => term.ValueKind == JsonValueKind.String && term.TryGetGuid(out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .ToHashSet();
        db.ItemTerms.AddRange(terms.Select(term => new ItemTerm { TermId = term, ItemId = itemId }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
