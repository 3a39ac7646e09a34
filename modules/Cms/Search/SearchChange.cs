using CommunityKit.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Search;

/// <summary>Number of the last change of an item's live version, for the shop's search.</summary>
public sealed class SearchChange
{
    public Guid ItemId { get; set; }

    public long Number { get; set; }

    /// <summary>
    /// Gives the item the next number. Who counts holds the counter until the commit, so numbers appear in the order of the commits and a
    /// reader that has seen n will never be given n or less.
    /// </summary>
    internal static async Task AddAsync(Transaction transaction, Guid itemId, CancellationToken cancellationToken)
    {
        var number = await transaction.FindSqlAsync(
            "UPDATE cms_search_counter SET last = last + 1 WHERE id = 1 RETURNING last", row => row.GetInt64(0), cancellationToken);
        var db = transaction.Context<CmsDb>();
        var changed = await db.SearchChanges.Where(change => change.ItemId == itemId)
            .ExecuteUpdateAsync(set => set.SetProperty(change => change.Number, number), cancellationToken);
        if (changed == 0)
        {
            db.SearchChanges.Add(new SearchChange { ItemId = itemId, Number = number });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
