using CommunityKit.Catalog.Products;
using CommunityKit.UI.Admin.Forms;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>What could not be saved, in the words of the admin.</summary>
internal static class Refusals
{
    /// <summary>Why, in one sentence or several.</summary>
    public static string ReasonOf(SaveResult result, RuleTexts rules, IStringLocalizer<CatalogModule> text) => result.Outcome switch
    {
        SaveOutcome.NotFound => text["action.gone"],
        SaveOutcome.Stale => text["action.stale"],
        _ => string.Join(' ', result.Breaks.Select(rules.Of)),
    };

    /// <summary>The answer of a form.</summary>
    /// <param name="result">What saving led to.</param>
    /// <param name="rules">Words for rules.</param>
    /// <param name="text">Words for the rest.</param>
    /// <param name="propertyOf">Property of the form's model for a place in the draft.</param>
    public static AdminSaveResult AnswerOf(
        SaveResult result, RuleTexts rules, IStringLocalizer<CatalogModule> text, Func<string, string> propertyOf) => result.Outcome switch
    {
        SaveOutcome.Deleted => AdminSaveResult.Deleted,
        SaveOutcome.Stale => AdminSaveResult.Conflict,
        SaveOutcome.NotFound => AdminSaveResult.Refused(("", text["action.gone"])),
        SaveOutcome.Refused => AdminSaveResult.Refused([.. result.Breaks.Select(broken => (propertyOf(broken.Path), rules.Of(broken)))]),
        _ => AdminSaveResult.Saved(result.Id.ToString()),
    };
}
