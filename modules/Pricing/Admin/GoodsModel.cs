using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Admin;

/// <summary>The form of a rule that is for some goods.</summary>
public abstract class GoodsModel<TRule> : RuleModel<TRule>
    where TRule : IRule
{
    [Choices(typeof(CategoryChoices))]
    public List<string> Categories { get; set; } = [];

    [Field(Input = FieldInput.Tags)]
    public List<string> Tags { get; set; } = [];

    [Field(Input = FieldInput.Tags)]
    public List<string> Products { get; set; } = [];

    [Choices(typeof(CategoryChoices))]
    public List<string> WithoutCategories { get; set; } = [];

    [Field(Input = FieldInput.Tags)]
    public List<string> WithoutProducts { get; set; } = [];

    protected void ReadGoods(GoodsFilter goods)
    {
        Categories = [.. goods.Categories.Select(id => id.ToString())];
        Tags = [.. goods.Tags];
        Products = [.. goods.Products];
        WithoutCategories = [.. goods.WithoutCategories.Select(id => id.ToString())];
        WithoutProducts = [.. goods.WithoutProducts];
    }

    protected GoodsFilter Goods() => new()
    {
        Categories = Ids(Categories),
        Tags = Words(Tags),
        Products = Words(Products),
        WithoutCategories = Ids(WithoutCategories),
        WithoutProducts = Words(WithoutProducts),
    };

    private static Guid[] Ids(List<string> texts) => [.. texts.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    private static string[] Words(List<string> texts) => [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
