using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Paths;

/// <summary>Who has which address. Invariant: per language and address one row, so one live item.</summary>
internal static class PathTable
{
    /// <summary>Gives an address to an item; its other one leads to it from now on.</summary>
    /// <returns>False when another live item has it.</returns>
    public static async Task<bool> ClaimAsync(Transaction transaction, Guid itemId, string culture, string? path, CancellationToken cancellationToken)
    {
        // An address that another item left behind is free to take; one that another live item has is not.
        if (path is not null && await transaction.ExecuteSqlAsync(
            """
            INSERT INTO cms_path (culture, path, item_id, state, since) VALUES (@culture, @path, @item, 'Live', @now)
            ON CONFLICT (culture, path) DO UPDATE SET item_id = excluded.item_id, state = excluded.state, since = excluded.since
            WHERE cms_path.item_id = excluded.item_id OR cms_path.state <> 'Live'
            """,
            cancellationToken,
            ("culture", culture),
            ("path", path),
            ("item", itemId),
            ("now", transaction.Now)) == 0)
        {
            return false;
        }

        await transaction.ExecuteSqlAsync(
            "UPDATE cms_path SET state = 'Old', since = @now WHERE item_id = @item AND state <> 'Old' AND path <> @path",
            cancellationToken,
            ("now", transaction.Now),
            ("item", itemId),
            ("path", path ?? ""));
        return true;
    }

    /// <summary>The addresses of an item that is not live any more.</summary>
    public static Task EndAsync(Transaction transaction, Guid itemId, CancellationToken cancellationToken) => transaction.ExecuteSqlAsync(
        "UPDATE cms_path SET state = 'Gone', since = @now WHERE item_id = @item AND state = 'Live'",
        cancellationToken,
        ("now", transaction.Now),
        ("item", itemId));
}
