using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Merging;

namespace CommunityKit.Cms.Tests.Merging;

/// <summary>What holds for every pair of edits.</summary>
public sealed class MergeInvariants
{
    private const int Rounds = 4000;

    [Fact]
    public void Merging_with_an_unchanged_side_gives_the_other_side() => ForEach((origin, mine, _, seed) =>
    {
        Same(mine, ThreeWay.Merge(origin, mine, origin), seed);
        Same(mine, ThreeWay.Merge(origin, origin, mine), seed);
        Same(mine, ThreeWay.Merge(origin, mine, mine), seed);
    });

    [Fact]
    public void Every_change_of_either_side_is_kept_or_named() => ForEach((origin, mine, theirs, seed) =>
    {
        var result = ThreeWay.Merge(origin, mine, theirs);
        var named = result.Conflicts.Select(conflict => conflict.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var side in new[] { mine, theirs })
        {
            var other = ReferenceEquals(side, mine) ? theirs : mine;
            foreach (var name in (string[])["title", "summary"])
            {
                Assert.True(
                    side.Text(name) == origin.Text(name) || result.Document.Text(name) == side.Text(name) || named.Contains($"Field:{name}:"), $"seed {seed}: {name}");
            }

            var (was, now, merged) = (Placement.Of(origin), Placement.Of(side), Placement.Of(result.Document));
            foreach (var (id, placement) in now)
            {
                var isNew = !was.TryGetValue(id, out var before);
                var isKept = merged.TryGetValue(id, out var after);
                var changed = isNew || Text(before!) != Text(placement);
                Assert.True(!changed || (isKept && Text(after!) == Text(placement)) || named.Contains($"Setting:{id}:text") || named.Contains($"Removal:{id}:"), $"seed {seed}: text of {id}");
                var moved = !isNew && before!.Parent != placement.Parent;
                Assert.True(
                    !moved || (isKept && after!.Parent == placement.Parent) || named.Contains($"Place:{id}:") || named.Contains($"Removal:{id}:") || named.Contains($"Removal:{placement.Parent}:")
                    || named.Any(key => key.StartsWith("Place:", StringComparison.Ordinal)),
                    $"seed {seed}: place of {id}");
            }

            foreach (var id in was.Keys.Where(id => !now.ContainsKey(id)))
            {
                Assert.True(!merged.ContainsKey(id) || named.Contains($"Removal:{id}:"), $"seed {seed}: {id} came back");
            }

            foreach (var id in Placement.Of(other).Keys.Where(id => was.ContainsKey(id) && now.ContainsKey(id)))
            {
                Assert.True(merged.ContainsKey(id), $"seed {seed}: {id} was lost");
            }
        }
    });

    [Fact]
    public void Decisions_are_followed_and_leave_nothing_undecided() => ForEach((origin, mine, theirs, seed) =>
    {
        var random = new Random(seed);
        var decisions = new Dictionary<string, Side>(StringComparer.Ordinal);
        for (var round = 0; round < 20; round++)
        {
            var open = ThreeWay.Merge(origin, mine, theirs, decisions).Conflicts.Where(c => !decisions.ContainsKey(c.Key)).ToList();
            if (open.Count == 0)
            {
                break;
            }

            open.ForEach(conflict => decisions[conflict.Key] = random.Next(2) == 0 ? Side.Mine : Side.Theirs);
        }

        var result = ThreeWay.Merge(origin, mine, theirs, decisions);
        Assert.All(result.Conflicts, conflict => Assert.True(decisions.ContainsKey(conflict.Key), $"seed {seed}: {conflict.Key}"));
        Assert.All(result.Conflicts.Where(c => c.Kind == ConflictKind.Field), conflict =>
            Assert.Equal((decisions[conflict.Key] == Side.Mine ? mine : theirs).Text(conflict.Subject), result.Document.Text(conflict.Subject)));
        Assert.All(result.Conflicts.Where(c => c.Kind == ConflictKind.Removal), conflict =>
            Assert.Equal((decisions[conflict.Key] == Side.Mine) != conflict.IsMyRemoval, Placement.Of(result.Document).ContainsKey(conflict.Subject)));
    });

    private static string Text(Placement placement) => placement.Settings["text"].GetString()!;

    private static void Same(ContentDocument expected, MergeResult actual, int seed)
    {
        Assert.True(actual.Conflicts.Count == 0, $"seed {seed}: {JsonSerializer.Serialize(actual.Conflicts.Select(c => c.Key))}");
        Assert.True(expected.Says(actual.Document), $"seed {seed}\n{expected.ToJson()}\n{actual.Document.ToJson()}");
    }

    private static void ForEach(Action<ContentDocument, ContentDocument, ContentDocument, int> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var origin = Documents.Random(random);
            check(origin, Documents.Edit(origin, random, "m"), Documents.Edit(origin, random, "t"), seed);
        }
    }
}
