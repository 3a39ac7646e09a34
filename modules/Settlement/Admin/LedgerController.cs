using CommunityKit.Settlement.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Settlement.Admin;

/// <summary>One posting with its entries, and the proof that the books add up.</summary>
[RequirePermission(SettlementPermissions.View)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LedgerController(IDbContextFactory<SettlementDb> reading, ProveBooks prove) : Controller
{
    public const string ProofPath = "/admin/orders/ledger-proof";

    [HttpGet("admin/" + LedgerList.Path + "/{id:guid}")]
    public async Task<IActionResult> Posting(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Postings.AsNoTracking().Include(p => p.Entries).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is { } posting
            ? View("Posting", posting)
            : NotFound();
    }

    [HttpGet("admin/orders/ledger-proof")]
    public async Task<IActionResult> Proof(CancellationToken cancellationToken) => View("Proof", await prove.RunAsync(cancellationToken));
}
