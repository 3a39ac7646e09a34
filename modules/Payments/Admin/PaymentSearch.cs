using CommunityKit.Payments.Data;
using CommunityKit.Payments.Records;
using CommunityKit.UI.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Payments.Admin;

/// <summary>Payments in the command palette, by what buyer and provider read on statements.</summary>
internal sealed class PaymentSearch(IDbContextFactory<PaymentsDb> reading, IStringLocalizer<PaymentsModule> texts) : IAdminSearch
{
    public string Permission => PaymentsPermissions.View;

    public async ValueTask<IReadOnlyList<AdminSearchHit>> FindAsync(string text, int limit, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var found = await new PaymentFilter { Text = text }.On(db).AsNoTracking()
            .OrderByDescending(p => p.CreatedAt).Take(limit).ToListAsync(cancellationToken);
        return [.. found.Select(p => new AdminSearchHit(p.Reference, $"{texts["search.payment"]} · {p.Amount.Format(keepZeros: true)}", $"/admin/{PaymentList.Path}/{p.Id}"))];
    }
}
