using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Taxes;

/// <summary>The shop's tax classes.</summary>
public sealed class TaxClassChoices(IRuleSource rules) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await rules.CurrentAsync(cancellationToken)).TaxClasses.OrderBy(tax => tax.Code, StringComparer.Ordinal).Select(tax => new AdminChoice(tax.Code, tax.Name.For()))];
}
