using System.ComponentModel.DataAnnotations;
using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>The form of a full reduction.</summary>
public sealed class FullReductionModel : GoodsModel<FullReduction>
{
    [MinLength(1)]
    public List<StepRow> Steps { get; set; } = [new StepRow()];

    public bool Repeats { get; set; }

    public DateTimeOffset? From { get; set; }

    public DateTimeOffset? Until { get; set; }

    [Range(-1000, 1000)]
    public int Priority { get; set; }

    public bool IsActive { get; set; } = true;

    public override void Read(FullReduction rule, string currency)
    {
        base.Read(rule, currency);
        ReadGoods(rule.Goods);
        Steps = [.. rule.Steps.Select(step => new StepRow
        {
            Minimum = new Money(step.MinimumMinor, currency),
            Off = step.BasisPoints > 0 ? null : new Money(step.OffMinor, currency),
            PercentOff = step.BasisPoints > 0 ? step.BasisPoints / 100m : null,
        })];
        Repeats = rule.Repeats;
        From = rule.FromAt;
        Until = rule.UntilAt;
        Priority = rule.Priority;
        IsActive = rule.IsActive;
    }

    protected override IEnumerable<RuleBreak> Write(FullReduction rule, string currency)
    {
        rule.Goods = Goods();
        rule.Steps = [.. Steps.Where(step => step.Minimum is not null).Select(step => new ReductionStep(
            step.Minimum!.Value.Minor, step.PercentOff is null ? step.Off?.Minor ?? 0 : 0, (int)Math.Round((step.PercentOff ?? 0) * 100, MidpointRounding.AwayFromZero)))
            .OrderBy(step => step.MinimumMinor)];
        rule.Repeats = Repeats;
        rule.FromAt = From;
        rule.UntilAt = Until;
        rule.Priority = Priority;
        rule.IsActive = IsActive;
        var breaks = CheckWindow(From, Until, nameof(Until)).ToList();
        if (Repeats && Steps.Count > 1)
        {
            breaks.Add(new RuleBreak("repeats-one-step", nameof(Repeats)));
        }

        for (var i = 0; i < Steps.Count; i++)
        {
            breaks.AddRange(Check(Steps[i], $"{nameof(Steps)}[{i}].", currency));
        }

        return breaks;
    }

    private static IEnumerable<RuleBreak> Check(StepRow step, string path, string currency) =>
        step.Minimum is not { Minor: > 0 } ? [new RuleBreak("minimum-missing", path + nameof(StepRow.Minimum))]
        : step.Off is null == step.PercentOff is null ? [new RuleBreak("off-or-percent", path + nameof(StepRow.Off))]
        : [.. CheckMoney(step.Minimum, currency, path + nameof(StepRow.Minimum)), .. CheckMoney(step.Off, currency, path + nameof(StepRow.Off))];
}
