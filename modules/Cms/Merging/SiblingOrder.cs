namespace CommunityKit.Cms.Merging;

/// <summary>The order of the blocks of one list after two edits. Pure.</summary>
internal static class SiblingOrder
{
    /// <summary>Orders the blocks that the list has after the merge.</summary>
    /// <param name="parent">The list: id of the block around it, or empty.</param>
    /// <param name="members">The blocks in it.</param>
    /// <param name="lists">The list before and in both edits.</param>
    /// <param name="decide">Asked when both edits changed the order of the blocks that were there.</param>
    public static IReadOnlyList<string> Merge(
        string parent,
        IReadOnlyCollection<string> members,
        (IReadOnlyList<string> Base, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs) lists,
        Func<Conflict, Side> decide)
    {
        var here = members.ToHashSet(StringComparer.Ordinal);
        var (was, mine, theirs) = (Only(lists.Base, here), Only(lists.Mine, here), Only(lists.Theirs, here));

        // Only blocks that stand in the list for both can be in disagreement.
        var both = mine.Intersect(theirs, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var (myOrder, theirOrder) = (Only(mine, both), Only(theirs, both));
        var old = both.Intersect(was, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var isMoved = !Only(myOrder, old).SequenceEqual(Only(was, old), StringComparer.Ordinal);
        var areMoved = !Only(theirOrder, old).SequenceEqual(Only(was, old), StringComparer.Ordinal);
        var side = myOrder.SequenceEqual(theirOrder, StringComparer.Ordinal) || !isMoved ? Side.Theirs
            : !areMoved ? Side.Mine
            : decide(new Conflict(ConflictKind.Order, parent));
        var (leading, following) = side == Side.Mine ? (mine, theirs) : (theirs, mine);
        var order = leading.ToList();
        Insert(order, following);
        Insert(order, [.. members]);
        return order;
    }

    /// <summary>Puts in what is not there yet, each behind the block that it stands behind in its own list.</summary>
    private static void Insert(List<string> order, List<string> from)
    {
        for (var i = 0; i < from.Count; i++)
        {
            if (!order.Contains(from[i], StringComparer.Ordinal))
            {
                order.Insert(i == 0 ? 0 : order.IndexOf(from[i - 1]) + 1, from[i]);
            }
        }
    }

    private static List<string> Only(IEnumerable<string> ids, HashSet<string> wanted) => [.. ids.Where(wanted.Contains)];
}
