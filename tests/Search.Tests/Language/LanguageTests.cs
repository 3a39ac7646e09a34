using CommunityKit.Search.Language;

namespace CommunityKit.Search.Tests.Language;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("奶粉", "nai fen")]
    [InlineData("音乐盒", "yin yue he")]
    [InlineData("绿豆", "lv dou")]
    public void Chinese_is_read_by_words_before_characters(string text, string syllables) =>
        Assert.Equal(syllables, string.Join(' ', Pinyin.Read(text)));

    [Theory]
    [InlineData("naifen", "nai fen")]
    [InlineData("xian", "xian")]
    [InlineData("naif", "nai f")]
    public void Letters_are_read_as_syllables(string letters, string syllables) =>
        Assert.Contains(syllables, Pinyin.Parse(letters).Select(way => string.Join(' ', way.Syllables)));

    [Theory]
    [InlineData("stoller", "stroller")]
    [InlineData("diapres", "diapers")]
    [InlineData("kimnoo", "kimono")]
    [InlineData("xyzzyq", null)]
    [InlineData("stroller", null)]
    public void A_misspelt_word_is_corrected_to_one_that_is_there(string typed, string? meant) =>
        Assert.Equal(meant, new Spelling([("stroller", 3), ("diapers", 5), ("kimono", 1), ("strolled", 1)]).Correct(typed));

    [Fact]
    public void Words_are_mined_from_titles_by_frequency_cohesion_and_free_neighbours()
    {
        var random = new Random(11);
        string[] words = ["米饼", "推车", "奶瓶", "睡袋", "积木", "绘本", "围栏", "背带", "餐椅", "牙刷", "帽子", "湿巾"];
        var titles = Enumerable.Range(0, 600).Select(_ => string.Concat(Enumerable.Range(0, 4).Select(_ => words[random.Next(words.Length)]))).ToList();

        var mined = LexiconMiner.Mine(titles);

        Assert.All(words, word => Assert.Contains(word, mined));
        Assert.DoesNotContain("饼推", mined);
    }

    [Fact]
    public void Folding_brings_widths_capitals_marks_and_traditional_characters_together() =>
        Assert.Equal("abc cafe 婴儿 dont", Folding.Fold("ＡＢＣ Café 嬰兒 Don’t"));

    [Fact]
    public void No_text_makes_folding_or_marking_fail()
    {
        const int Seed = 20260131;
        var random = new Random(Seed);
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(1, 0xFFFF))]);
            var folded = Folding.WithOrigins(text);
            Assert.True(folded.Text.Length == folded.Origins.Length, $"seed {Seed}, round {i}");
            Assert.Equal(text, Highlighter.Mark(text, ["a", "奶粉"]).ToString());
        }
    }
}
