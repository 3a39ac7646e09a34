using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Taxes;

/// <summary>A tax class in the admin.</summary>
public sealed class TaxClassForm(RuleDesk desk) : RuleForm<TaxClass, TaxClassModel>(desk)
{
    protected override string Noun => "tax-classes";

    protected override void Group(AdminFormDefinition form) =>
        form.Group("group.basics", nameof(TaxClassModel.Name), nameof(TaxClassModel.Code), nameof(TaxClassModel.Rates));
}
