using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Editing;

/// <summary>What the buttons of the block editor do to a tree of blocks. Pure; what cannot be done leaves it as it is.</summary>
internal static class TreeEdit
{
    /// <summary>Puts a block into a list, behind another one or at the end.</summary>
    public static IReadOnlyList<ContentBlock> Insert(IReadOnlyList<ContentBlock> blocks, ContentBlock block, string parent, string? after = null) =>
        InList(blocks, parent, list =>
        {
            var at = after is null ? -1 : list.FindIndex(each => each.Id == after);
            list.Insert(at < 0 ? list.Count : at + 1, block);
        });

    /// <summary>Takes a block out, with what is in it.</summary>
    public static IReadOnlyList<ContentBlock> Remove(IReadOnlyList<ContentBlock> blocks, string id) =>
        [.. blocks.Where(block => block.Id != id).Select(block => block with { Children = Remove(block.Children, id) })];

    /// <summary>Moves a block within its list.</summary>
    public static IReadOnlyList<ContentBlock> Shift(IReadOnlyList<ContentBlock> blocks, string id, int by) =>
        InList(blocks, ParentOf(blocks, id), list =>
        {
            var at = list.FindIndex(each => each.Id == id);
            var to = at + by;
            if (at >= 0 && to >= 0 && to < list.Count)
            {
                (list[at], list[to]) = (list[to], list[at]);
            }
        });

    /// <summary>Moves a block out of the block around it, behind that.</summary>
    public static IReadOnlyList<ContentBlock> MoveOut(IReadOnlyList<ContentBlock> blocks, string id)
    {
        var parent = ParentOf(blocks, id);
        return parent.Length == 0 ? blocks : Insert(Remove(blocks, id), Find(blocks, id)!, ParentOf(blocks, parent), parent);
    }

    /// <summary>Moves a block into the one in front of it in its list, at the end, if that holds blocks.</summary>
    public static IReadOnlyList<ContentBlock> MoveIn(IReadOnlyList<ContentBlock> blocks, string id, Func<ContentBlock, bool> holdsBlocks)
    {
        var list = ListOf(blocks, ParentOf(blocks, id));
        var at = list.FindIndex(each => each.Id == id);
        return at > 0 && holdsBlocks(list[at - 1]) ? Insert(Remove(blocks, id), list[at], list[at - 1].Id) : blocks;
    }

    /// <summary>Puts a copy behind a block.</summary>
    public static IReadOnlyList<ContentBlock> Duplicate(IReadOnlyList<ContentBlock> blocks, string id) =>
        Find(blocks, id) is { } block ? Insert(blocks, block.Copied(), ParentOf(blocks, id), id) : blocks;

    public static ContentBlock? Find(IReadOnlyList<ContentBlock> blocks, string id) =>
        blocks.SelectMany(block => block.WithInner()).FirstOrDefault(block => block.Id == id);

    private static string ParentOf(IReadOnlyList<ContentBlock> blocks, string id) =>
        blocks.SelectMany(block => block.WithInner()).FirstOrDefault(block => block.Children.Any(child => child.Id == id))?.Id ?? "";

    private static List<ContentBlock> ListOf(IReadOnlyList<ContentBlock> blocks, string parent) =>
        [.. parent.Length == 0 ? blocks : Find(blocks, parent)?.Children ?? []];

    private static List<ContentBlock> InList(IReadOnlyList<ContentBlock> blocks, string parent, Action<List<ContentBlock>> change)
    {
        if (parent.Length == 0)
        {
            var list = blocks.ToList();
            change(list);
            return list;
        }

        return [.. blocks.Select(block => block.Id == parent
            ? block with { Children = InList(block.Children, "", change) }
            : block with { Children = InList(block.Children, parent, change) })];
    }
}
