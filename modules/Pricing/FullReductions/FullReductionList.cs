using CommunityKit.Pricing.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>The full reductions in the admin.</summary>
public sealed class FullReductionList(RuleDesk desk) : RuleList<FullReduction>(desk)
{
    public const string Path = "marketing/full-reductions";

    protected override string Noun => "full-reductions";

    protected override void Columns(AdminListDefinition<FullReduction> list)
    {
        list.Column("state", "column.state", rule => StateOf(rule.IsActive, rule.FromAt, rule.UntilAt), AdminColumnKind.Tag);
        list.Column("minimum", "column.minimum", rule => rule.Steps.Count == 0 ? null : new Money(rule.Steps[0].MinimumMinor, Currency), AdminColumnKind.Money);
        list.Column("steps", "column.steps", rule => rule.Steps.Count, AdminColumnKind.Number);
        list.Column("until", "column.until", rule => rule.UntilAt, AdminColumnKind.Time);
    }
}
