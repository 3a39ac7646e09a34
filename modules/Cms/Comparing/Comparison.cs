using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Merging;

namespace CommunityKit.Cms.Comparing;

/// <summary>What differs between two documents: fields, and blocks that came, went, moved or say something else. Pure.</summary>
/// <param name="Fields">The fields, by name.</param>
/// <param name="Blocks">The blocks: those of the newer document in reading order, then those that are gone.</param>
public sealed record Comparison(IReadOnlyList<ValueDifference> Fields, IReadOnlyList<BlockDifference> Blocks)
{
    /// <summary>True when both say the same.</summary>
    public bool IsEmpty => Fields.Count == 0 && Blocks.Count == 0;

    /// <summary>Compares.</summary>
    /// <param name="older">The older document.</param>
    /// <param name="newer">The newer document.</param>
    public static Comparison Of(ContentDocument older, ContentDocument newer)
    {
        var (was, now) = (Placement.Of(older), Placement.Of(newer));
        var moved = Moved(older, newer, was, now);
        var blocks = new List<BlockDifference>();
        foreach (var block in newer.AllBlocks())
        {
            if (!was.TryGetValue(block.Id, out var before))
            {
                blocks.Add(new(BlockChange.Added, block, Values(Placement.Nothing, now[block.Id].Settings)));
                continue;
            }

            var changes = Values(before.Settings, now[block.Id].Settings);
            if (changes.Count > 0 || moved.Contains(block.Id))
            {
                var change = changes.Count == 0 ? BlockChange.Moved : moved.Contains(block.Id) ? BlockChange.MovedAndChanged : BlockChange.Changed;
                blocks.Add(new(change, block, changes));
            }
        }

        blocks.AddRange(older.AllBlocks()
            .Where(block => !now.ContainsKey(block.Id))
            .Select(block => new BlockDifference(BlockChange.Removed, block, Values(was[block.Id].Settings, Placement.Nothing))));
        return new(Values(older.Values, newer.Values), blocks);
    }

    private static List<ValueDifference> Values(IReadOnlyDictionary<string, JsonElement> older, IReadOnlyDictionary<string, JsonElement> newer) =>
    [
        .. older.Keys.Union(newer.Keys, StringComparer.Ordinal)
            .Select(name => new ValueDifference(name, older.GetValueOrDefault(name), newer.GetValueOrDefault(name)))
            .Where(value => value.Old.ValueKind == JsonValueKind.Undefined || value.New.ValueKind == JsonValueKind.Undefined
                || !JsonElement.DeepEquals(value.Old, value.New)),
    ];

    /// <summary>Blocks in another list, and the fewest in each list that must have been moved to make its new order.</summary>
    private static HashSet<string> Moved(
        ContentDocument older, ContentDocument newer, Dictionary<string, Placement> was, Dictionary<string, Placement> now)
    {
        var moved = now.Where(pair => was.TryGetValue(pair.Key, out var before) && before.Parent != pair.Value.Parent)
            .Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var parent in now.Keys.Append(""))
        {
            var stayed = Placement.Inside(newer, now, parent).Where(id => was.ContainsKey(id) && !moved.Contains(id)).ToList();
            var order = Placement.Inside(older, was, parent).ToList();
            moved.UnionWith(stayed.Except(Rising(stayed, id => order.IndexOf(id)), StringComparer.Ordinal));
        }

        return moved;
    }

    /// <summary>The longest part of a list whose old places rise: those that stayed.</summary>
    private static List<string> Rising(List<string> ids, Func<string, int> placeOf)
    {
        var best = new List<List<string>>();
        foreach (var id in ids)
        {
            var longest = best.Where(run => placeOf(run[^1]) < placeOf(id)).MaxBy(run => run.Count) ?? [];
            best.Add([.. longest, id]);
        }

        return best.MaxBy(run => run.Count) ?? [];
    }
}
