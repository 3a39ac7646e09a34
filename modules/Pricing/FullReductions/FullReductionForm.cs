using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>A full reduction in the admin.</summary>
public sealed class FullReductionForm(RuleDesk desk) : RuleForm<FullReduction, FullReductionModel>(desk)
{
    protected override string Noun => "full-reductions";

    protected override void Group(AdminFormDefinition form)
    {
        form.Group("group.basics", nameof(FullReductionModel.Name), nameof(FullReductionModel.Steps), nameof(FullReductionModel.Repeats));
        form.Group(
            "group.goods",
            nameof(FullReductionModel.Categories),
            nameof(FullReductionModel.Tags),
            nameof(FullReductionModel.Products),
            nameof(FullReductionModel.WithoutCategories),
            nameof(FullReductionModel.WithoutProducts));
        form.Aside("group.state", nameof(FullReductionModel.IsActive), nameof(FullReductionModel.From), nameof(FullReductionModel.Until));
        form.Aside("group.order", nameof(FullReductionModel.Priority), nameof(FullReductionModel.Code));
    }
}
