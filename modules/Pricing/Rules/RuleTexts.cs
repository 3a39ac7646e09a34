using Microsoft.Extensions.Localization;

namespace CommunityKit.Pricing.Rules;

/// <summary>Broken rules in the reader's language. Thread-safe.</summary>
public sealed class RuleTexts(IStringLocalizer<PricingModule> text)
{
    public string Of(RuleBreak broken) => text["rule." + broken.Code, [.. broken.Arguments]];
}
