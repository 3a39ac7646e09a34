using System.ComponentModel.DataAnnotations;
using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Admin;

/// <summary>The form of a rule; recipes fill in the same.</summary>
public abstract class RuleModel<TRule>
    where TRule : IRule
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    [StringLength(40)]
    public string? Code { get; set; }

    [Field(Hidden = true)]
    public long Version { get; set; }

    /// <summary>Fills the form.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="currency">The shop's currency.</param>
    public virtual void Read(TRule rule, string currency)
    {
        Name = rule.Name;
        Code = rule.Code;
        Version = rule.Version;
    }

    /// <summary>Brings a rule into the form's state and says what it cannot be.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="currency">The shop's currency.</param>
    public IReadOnlyList<RuleBreak> Apply(TRule rule, string currency)
    {
        rule.Name = Name;
        rule.Code = CodeOf(Code ?? "");
        return [.. CheckCode(rule.Code), .. Write(rule, currency)];
    }

    protected abstract IEnumerable<RuleBreak> Write(TRule rule, string currency);

    /// <summary>The form of codes; by default small letters.</summary>
    public virtual string CodeOf(string typed) => typed.Trim().ToLowerInvariant();

    protected virtual IEnumerable<RuleBreak> CheckCode(string code) =>
        code.Length > 0 && (code[0] == '-' || code.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            ? [new RuleBreak("code-form", nameof(Code))]
            : [];

    protected static IEnumerable<RuleBreak> CheckWindow(DateTimeOffset? from, DateTimeOffset? until, string path) =>
        from is not null && until is not null && until <= from ? [new RuleBreak("window-empty", path)] : [];

    /// <summary>An amount of a form; the shop's currency stands for itself.</summary>
    protected static Money? MoneyOf(long? minor, string currency) => minor is { } amount ? new Money(amount, currency) : null;

    protected static IEnumerable<RuleBreak> CheckMoney(Money? amount, string currency, string path) =>
        amount is { } money && (money.Minor is < 0 or > MaxMinor || money.Currency != currency) ? [new RuleBreak("amount", path, currency)] : [];

    /// <summary>Amounts above this cannot be meant, and sums of them could overflow.</summary>
    protected const long MaxMinor = 100_000_000_000;
}
