using SampleContent.Tests.Shops;

namespace SampleContent.Tests.Texts;

public sealed class ClaimTests
{
    [Theory]
    [ClassData(typeof(SampleShops))]
    public void No_text_makes_a_forbidden_claim(string name) =>
        Faults.None(SampleShops.Get(name).Texts.SelectMany(t => Claims.In(t.Text.Chinese).Concat(Claims.In(t.Text.English)).Select(c => $"{t.Where}: '{c}'")));

    [Fact]
    public void No_text_on_formula_speaks_of_breast_milk() =>
        Faults.None(Formula("formula-infant", "formula-toddler")
            .SelectMany(SampleShop.TextsOf)
            .SelectMany(t => Claims.OfBreastMilkIn(t.Text.Chinese).Concat(Claims.OfBreastMilkIn(t.Text.English)).Select(c => $"{t.Where}: '{c}'")));

    [Fact]
    public void Formula_for_the_first_year_is_not_promoted()
    {
        var formula = Formula("formula-infant");

        Assert.Equal(2, formula.Count);
        Assert.All(formula, p => Assert.False(p.Featured));
        Assert.All(formula.SelectMany(p => p.Variants), v => Assert.Null(v.CompareAt));
    }

    [Theory]
    [InlineData("formula-stage-1", "GB 10765")]
    [InlineData("formula-stage-2", "GB 10766")]
    [InlineData("formula-stage-3", "GB 10767")]
    public void Each_stage_of_formula_names_the_standard_of_its_age(string handle, string standard) =>
        Assert.Contains(Formula("formula-infant", "formula-toddler").Single(p => p.Handle == handle).Attributes, a => a.Value.English == standard);

    [Fact]
    public void Honey_warns_parents_of_babies_under_one_year()
    {
        var honey = SampleShops.Get(SampleShops.FarmDirect).Products.Single(p => p.Category == "honey");

        Assert.Contains("一岁以内婴儿不宜食用", honey.Description.Chinese, StringComparison.Ordinal);
        Assert.Contains("Not for babies under one year", honey.Description.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全网第一的奶粉")]
    [InlineData("增强宝宝免疫力")]
    [InlineData("使用 7 天见效")]
    [InlineData("三周内改善")]
    [InlineData("The best bottle for your baby")]
    [InlineData("A perfect fit")]
    [InlineData("Clinically tested")]
    [InlineData("See the difference within seven days")]
    public void A_claim_is_found(string text) => Assert.NotEmpty(Claims.In(text));

    [Theory]
    [InlineData("开袋后冷藏，两天内吃完")]
    [InlineData("Chill once open and eat within two days")]
    [InlineData("A bestiary for the perfectly curious")]
    public void A_plain_sentence_is_not_taken_for_a_claim(string text) => Assert.Empty(Claims.In(text));

    private static List<SampleProduct> Formula(params string[] categories) =>
        [.. SampleShops.Get(SampleShops.MotherBaby).Products.Where(p => categories.Contains(p.Category, StringComparer.Ordinal))];
}
