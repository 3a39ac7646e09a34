using System.Text.Json;
using CommunityKit.Cms.Translating;
using Samples = CommunityKit.Cms.Tests.Merging.Documents;

namespace CommunityKit.Cms.Tests.Translating;

public sealed class TranslatedTextsTests
{
    [Fact]
    public void Whatever_was_edited_on_both_sides_bringing_blocks_over_keeps_the_translation_and_lacks_none()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var run = 0; run < 300; run++)
        {
            var begun = Samples.Random(random);
            var (source, translation) = (Samples.Edit(begun, random, "s"), Samples.Edit(begun, random, "t"));

            var brought = TranslatedTexts.WithMissingBlocks(source, translation);

            var ids = brought.AllBlocks().Select(block => block.Id).ToList();
            Assert.True(ids.Count == ids.Distinct().Count(), $"seed {seed}");
            Assert.True(source.AllBlocks().All(block => ids.Contains(block.Id)), $"seed {seed}");
            Assert.True(
                translation.AllBlocks().All(block => brought.AllBlocks().Any(other => other.Id == block.Id && other.Settings.GetRawText() == block.Settings.GetRawText())),
                $"seed {seed}");
            Assert.True(translation.Blocks.Select(block => block.Id).SequenceEqual(brought.Blocks.Select(block => block.Id).Intersect(translation.Blocks.Select(block => block.Id))), $"seed {seed}");
            Assert.True(TranslatedTexts.WithMissingBlocks(source, brought).Says(brought), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("山上的鲜奶", true)]
    [InlineData("Fresh milk", true)]
    [InlineData("Milk", false)]
    [InlineData("/files/cow 1.png", false)]
    [InlineData("2026 01", false)]
    public void Prose_in_common_is_not_translated_yet_and_names_may_stay(string words, bool isUntouched)
    {
        var value = JsonSerializer.SerializeToElement(new { text = words });

        Assert.Equal(isUntouched, TranslatedTexts.IsUntouched(value, value));
        Assert.False(TranslatedTexts.IsUntouched(value, JsonSerializer.SerializeToElement(new { text = "Something else" })));
    }
}
