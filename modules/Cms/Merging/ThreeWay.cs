using System.Text.Json;
using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Merging;

/// <summary>
/// Puts two edits of the same document together: field by field, block by block, setting by setting. An edit of either side is in the result
/// or in the list of conflicts, never silently gone. Pure.
/// </summary>
/// <remarks>
/// Invariants, held by property tests: merging with an unchanged side gives the other side; every block is there once; each change is kept or
/// named; the result is a tree.
/// </remarks>
internal sealed class ThreeWay
{
    private readonly ContentDocument _base;
    private readonly ContentDocument _mine;
    private readonly ContentDocument _theirs;
    private readonly Dictionary<string, Placement> _baseBlocks;
    private readonly Dictionary<string, Placement> _myBlocks;
    private readonly Dictionary<string, Placement> _theirBlocks;
    private readonly IReadOnlyDictionary<string, Side> _decisions;
    private readonly List<Conflict> _conflicts = [];

    private ThreeWay(ContentDocument origin, ContentDocument mine, ContentDocument theirs, IReadOnlyDictionary<string, Side>? decisions)
    {
        (_base, _mine, _theirs) = (origin, mine, theirs);
        (_baseBlocks, _myBlocks, _theirBlocks) = (Placement.Of(origin), Placement.Of(mine), Placement.Of(theirs));
        _decisions = decisions ?? new Dictionary<string, Side>();
    }

    /// <summary>Merges two edits.</summary>
    /// <param name="origin">What both began with.</param>
    /// <param name="mine">The edit of who saves now.</param>
    /// <param name="theirs">The edit that was saved before.</param>
    /// <param name="decisions">By <see cref="Conflict.Key"/>; what is not decided yet is theirs.</param>
    public static MergeResult Merge(
        ContentDocument origin, ContentDocument mine, ContentDocument theirs, IReadOnlyDictionary<string, Side>? decisions = null) =>
        new ThreeWay(origin, mine, theirs, decisions).Run();

    private MergeResult Run()
    {
        var values = Fields();
        var kept = Survivors();
        var parents = kept.ToDictionary(id => id, ParentOf, StringComparer.Ordinal);
        Untangle(parents);
        var settings = kept.ToDictionary(id => id, SettingsOf, StringComparer.Ordinal);
        var lists = kept.ToLookup(id => parents[id], StringComparer.Ordinal);
        var document = new ContentDocument(values, Build(""));
        return new(document, _conflicts);

        IReadOnlyList<ContentBlock> Build(string parent) =>
        [
            .. SiblingOrder.Merge(parent, [.. lists[parent]], ListsOf(parent), Decide).Select(id =>
                new ContentBlock(id, (_theirBlocks.GetValueOrDefault(id) ?? _myBlocks[id]).Block.Kind, settings[id]) { Children = Build(id) }),
        ];
    }

    private List<KeyValuePair<string, JsonElement>> Fields()
    {
        var merged = new List<KeyValuePair<string, JsonElement>>();
        foreach (var name in _base.Values.Keys.Union(_mine.Values.Keys, StringComparer.Ordinal).Union(_theirs.Values.Keys, StringComparer.Ordinal))
        {
            var (was, mine, theirs) = (_base.Values.GetValueOrDefault(name), _mine.Values.GetValueOrDefault(name), _theirs.Values.GetValueOrDefault(name));
            merged.Add(new(name, Choose(new Conflict(ConflictKind.Field, name) { Base = was, Mine = mine, Theirs = theirs })));
        }

        return merged;
    }

    private JsonElement SettingsOf(string id)
    {
        var (was, mine, theirs) = (_baseBlocks.GetValueOrDefault(id), _myBlocks.GetValueOrDefault(id), _theirBlocks.GetValueOrDefault(id));
        if (mine is null || theirs is null)
        {
            return (mine ?? theirs)!.Block.Settings;
        }

        // Theirs first: members keep an order that does not depend on who merges.
        var merged = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var names = theirs.Settings.Keys.Union(mine.Settings.Keys, StringComparer.Ordinal).Union(was?.Settings.Keys ?? [], StringComparer.Ordinal);
        foreach (var name in names)
        {
            var value = Choose(new Conflict(ConflictKind.Setting, id, name)
            {
                Base = was is null ? default : was.Settings.GetValueOrDefault(name),
                Mine = mine.Settings.GetValueOrDefault(name),
                Theirs = theirs.Settings.GetValueOrDefault(name),
            });
            if (value.ValueKind != JsonValueKind.Undefined)
            {
                merged.Add(name, value);
            }
        }

        return JsonSerializer.SerializeToElement(merged, MergeJson.Default.DictionaryStringJsonElement);
    }

    /// <summary>Blocks that are in the result: those of both, those that one added, and those removed by one and changed by the other.</summary>
    private List<string> Survivors()
    {
        var removed = new HashSet<string>(StringComparer.Ordinal);
        var disputed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, was) in _baseBlocks)
        {
            var (isMine, isTheirs) = (_myBlocks.ContainsKey(id), _theirBlocks.ContainsKey(id));
            if (isMine == isTheirs)
            {
                continue;
            }

            if (!IsTouched(was, isMine ? _myBlocks : _theirBlocks))
            {
                removed.Add(id);
                continue;
            }

            var conflict = new Conflict(ConflictKind.Removal, id)
            {
                Base = was.Block.Settings,
                Mine = isMine ? _myBlocks[id].Block.Settings : default,
                Theirs = isTheirs ? _theirBlocks[id].Block.Settings : default,
                IsMyRemoval = !isMine,
            };
            _conflicts.Add(conflict);
            var side = _decisions.TryGetValue(conflict.Key, out var decided) ? decided : conflict.IsMyRemoval ? Side.Theirs : Side.Mine;
            ((side == Side.Mine) == conflict.IsMyRemoval ? removed : disputed).Add(id);
        }

        return [.. _theirBlocks.Keys.Union(_myBlocks.Keys, StringComparer.Ordinal).Where(id => !removed.Contains(id) && (disputed.Contains(id) || Stands(id, removed, new(StringComparer.Ordinal))))];
    }

    /// <summary>
    /// A block that nobody removed goes with the block around it, unless it stands elsewhere for one of the two: some way leads from it to the
    /// page past everything that was removed.
    /// </summary>
    private bool Stands(string id, HashSet<string> removed, HashSet<string> seen) =>
        seen.Add(id) && new[] { _myBlocks.GetValueOrDefault(id)?.Parent, _theirBlocks.GetValueOrDefault(id)?.Parent }
            .OfType<string>()
            .Any(parent => parent.Length == 0 || (!removed.Contains(parent) && Stands(parent, removed, seen)));

    /// <summary>Whether a side that still has a block changed it, moved it, or changed what is in it.</summary>
    private bool IsTouched(Placement was, Dictionary<string, Placement> side)
    {
        var now = side[was.Block.Id];
        return now.Parent != was.Parent
            || !JsonElement.DeepEquals(Normal(now.Block.Settings), Normal(was.Block.Settings))
            || !now.Block.Children.Select(c => c.Id).SequenceEqual(was.Block.Children.Select(c => c.Id))
            || now.Block.Children.Any(child => _baseBlocks.TryGetValue(child.Id, out var before) && IsTouched(before, side));
    }

    private string ParentOf(string id)
    {
        var (was, mine, theirs) = (_baseBlocks.GetValueOrDefault(id)?.Parent, _myBlocks.GetValueOrDefault(id)?.Parent, _theirBlocks.GetValueOrDefault(id)?.Parent);
        if (mine is null || theirs is null || mine == theirs)
        {
            return (theirs ?? mine)!;
        }

        if (theirs == was)
        {
            return mine;
        }

        return mine == was || Decide(new Conflict(ConflictKind.Place, id)) == Side.Theirs ? theirs : mine;
    }

    /// <summary>
    /// Two moves that are fine alone can put blocks into each other: then one side's places count. A decision can take away the block around one:
    /// then it goes to the page.
    /// </summary>
    private void Untangle(Dictionary<string, string> parents)
    {
        foreach (var id in parents.Keys.ToList())
        {
            if (parents[id].Length > 0 && !parents.ContainsKey(parents[id]))
            {
                parents[id] = "";
            }

            if (IsCircle(parents, id))
            {
                var side = Decide(new Conflict(ConflictKind.Place, id)) == Side.Mine ? _myBlocks : _theirBlocks;
                for (var at = id; at.Length > 0 && side.TryGetValue(at, out var placement) && parents[at] != placement.Parent;)
                {
                    var next = parents[at];
                    parents[at] = parents.ContainsKey(placement.Parent) ? placement.Parent : "";
                    at = next;
                }

                if (IsCircle(parents, id))
                {
                    parents[id] = "";
                }
            }
        }
    }

    private static bool IsCircle(Dictionary<string, string> parents, string id)
    {
        var at = id;
        for (var steps = 0; steps <= parents.Count; steps++)
        {
            if (at.Length == 0 || !parents.TryGetValue(at, out var next))
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    private (IReadOnlyList<string> Base, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs) ListsOf(string parent) =>
        (Placement.Inside(_base, _baseBlocks, parent), Placement.Inside(_mine, _myBlocks, parent), Placement.Inside(_theirs, _theirBlocks, parent));

    private JsonElement Choose(Conflict point)
    {
        if (AreSame(point.Mine, point.Theirs) || AreSame(point.Mine, point.Base))
        {
            return point.Theirs;
        }

        return AreSame(point.Theirs, point.Base) || Decide(point) == Side.Mine ? point.Mine : point.Theirs;
    }

    private Side Decide(Conflict conflict)
    {
        if (!_conflicts.Exists(known => known.Key == conflict.Key))
        {
            _conflicts.Add(conflict);
        }

        return _decisions.GetValueOrDefault(conflict.Key, Side.Theirs);
    }

    private static bool AreSame(JsonElement one, JsonElement other) =>
        one.ValueKind == JsonValueKind.Undefined || other.ValueKind == JsonValueKind.Undefined
            ? one.ValueKind == other.ValueKind
            : JsonElement.DeepEquals(one, other);

    private static JsonElement Normal(JsonElement settings) =>
        settings.ValueKind == JsonValueKind.Undefined ? JsonSerializer.SerializeToElement([], MergeJson.Default.DictionaryStringJsonElement) : settings;
}
