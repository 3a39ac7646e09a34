using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Merging;
using static CommunityKit.Cms.Tests.Merging.Documents;

namespace CommunityKit.Cms.Tests.Merging;

public sealed class MergeTests
{
    [Fact]
    public void Two_who_change_different_blocks_both_find_their_text()
    {
        var origin = Of(Block("a", "1"), Block("b", "1"));

        var result = ThreeWay.Merge(origin, Of(Block("a", "mine"), Block("b", "1")), Of(Block("b", "theirs"), Block("a", "1")));

        Assert.Empty(result.Conflicts);
        Assert.True(Of(Block("b", "theirs"), Block("a", "mine")).Says(result.Document), result.Document.ToJson());
    }

    [Fact]
    public void A_block_that_one_removes_and_the_other_changes_is_asked_about_and_stays_meanwhile()
    {
        var origin = Of(Block("a", "1"));

        var result = ThreeWay.Merge(origin, Of(), Of(Block("a", "theirs")));

        var conflict = Assert.Single(result.Conflicts);
        Assert.Equal((ConflictKind.Removal, "a", true), (conflict.Kind, conflict.Subject, conflict.IsMyRemoval));
        Assert.Single(result.Document.Blocks);
        Assert.Empty(ThreeWay.Merge(origin, Of(), Of(Block("a", "theirs")), new Dictionary<string, Side> { [conflict.Key] = Side.Mine }).Document.Blocks);
    }

    [Fact]
    public void Two_moves_into_each_other_leave_a_tree_and_a_question()
    {
        var origin = Of(Block("a"), Block("b"));

        var result = ThreeWay.Merge(origin, Of(Block("b", "", Block("a"))), Of(Block("a", "", Block("b"))));

        Assert.Contains(result.Conflicts, conflict => conflict.Kind == ConflictKind.Place);
        Assert.Equal(["a", "b"], result.Document.AllBlocks().Select(block => block.Id).Order());
    }

    [Fact]
    public void New_blocks_of_both_stand_where_each_put_them()
    {
        var origin = Of(Block("a"), Block("b"));

        var result = ThreeWay.Merge(origin, Of(Block("a"), Block("m"), Block("b")), Of(Block("a"), Block("b"), Block("t")));

        Assert.Empty(result.Conflicts);
        Assert.Equal(["a", "m", "b", "t"], result.Document.Blocks.Select(block => block.Id));
    }

    [Fact]
    public void A_comparison_names_what_moved_came_went_and_changed()
    {
        var comparison = Comparison.Of(
            Of(Block("a", "1"), Block("b", "1"), Block("c", "1"), Block("gone", "1")), Of(Block("c", "1"), Block("a", "1"), Block("b", "2"), Block("new", "1")));

        Assert.Equal(
            [("c", BlockChange.Moved), ("b", BlockChange.Changed), ("new", BlockChange.Added), ("gone", BlockChange.Removed)],
            comparison.Blocks.Select(block => (block.Block.Id, block.Change)));
    }

    [Fact]
    public void Chinese_text_is_compared_by_characters_and_English_by_words()
    {
        Assert.Equal(
            [("先看宝宝", TextChange.Same), ("会不", TextChange.Removed), ("能", TextChange.Added), ("坐稳", TextChange.Same)],
            TextComparison.Compare("先看宝宝会不坐稳", "先看宝宝能坐稳").Select(piece => (piece.Text, piece.Change)));
        Assert.Equal(
            [("fresh ", TextChange.Same), ("milk", TextChange.Removed), ("eggs", TextChange.Added), (" daily", TextChange.Same)],
            TextComparison.Compare("fresh milk daily", "fresh eggs daily").Select(piece => (piece.Text, piece.Change)));
    }

    [Fact]
    public void A_document_reads_as_it_was_written_and_refuses_what_is_none()
    {
        var document = Of(Block("a", "文", Block("b", "x"))).With("title", "“标题”");

        Assert.Equal(document.ToJson(), ContentDocument.Parse(document.ToJson()).ToJson());
        Assert.Contains("“标题”", document.ToJson(), StringComparison.Ordinal);
        foreach (var bad in (string[])["[]", "{\"blocks\":[{}]}", "{\"blocks\":[{\"id\":\"a b\",\"kind\":\"x\"}]}", "{\"blocks\":[{\"id\":\"a\",\"kind\":\"x\"},{\"id\":\"a\",\"kind\":\"x\"}]}", "{"])
        {
            Assert.ThrowsAny<System.Text.Json.JsonException>(() => ContentDocument.Parse(bad));
        }
    }
}
