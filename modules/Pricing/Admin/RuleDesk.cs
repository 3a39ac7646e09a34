using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Pricing.Admin;

/// <summary>What the lists and forms of rules have in common.</summary>
public sealed class RuleDesk(
    IDbContextFactory<PricingDb> reading, SaveRule save, ISettings<ShopSettings> shop, RuleTexts rules, IStringLocalizer<PricingModule> text, TimeProvider clock)
{
    public IDbContextFactory<PricingDb> Reading => reading;

    public SaveRule Save => save;

    public string Currency => shop.Current.Currency;

    public DateTimeOffset Now => clock.GetUtcNow();

    public AdminSaveResult AnswerOf(SaveResult result) => result.Outcome switch
    {
        SaveOutcome.Deleted => AdminSaveResult.Deleted,
        SaveOutcome.Stale => AdminSaveResult.Conflict,
        SaveOutcome.NotFound => AdminSaveResult.Refused(("", text["admin.gone"])),
        SaveOutcome.Refused => AdminSaveResult.Refused([.. result.Breaks.Select(broken => (broken.Path, rules.Of(broken)))]),
        _ => AdminSaveResult.Saved(result.Id.ToString()),
    };

    public string ReasonOf(SaveResult result) => result.Breaks is [var first, ..] ? rules.Of(first) : text["admin.gone"];
}
