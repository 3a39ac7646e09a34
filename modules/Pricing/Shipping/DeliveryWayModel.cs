using System.ComponentModel.DataAnnotations;
using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Taxes;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Shipping;

/// <summary>The form of a way of delivery.</summary>
public sealed class DeliveryWayModel : RuleModel<DeliveryWay>
{
    [Choices(typeof(TaxClassChoices))]
    public string? TaxClass { get; set; }

    [Range(0, 1000)]
    public int Position { get; set; }

    public bool IsActive { get; set; } = true;

    public override void Read(DeliveryWay rule, string currency)
    {
        base.Read(rule, currency);
        TaxClass = rule.TaxClass.Length == 0 ? null : rule.TaxClass;
        Position = rule.Position;
        IsActive = rule.IsActive;
    }

    protected override IEnumerable<RuleBreak> Write(DeliveryWay rule, string currency)
    {
        rule.TaxClass = TaxClass?.Trim() ?? "";
        rule.Position = Position;
        rule.IsActive = IsActive;
        return [];
    }
}
