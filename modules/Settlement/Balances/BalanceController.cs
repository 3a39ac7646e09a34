using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Settlement.Balances;

/// <summary>A member's own balance and what moved it.</summary>
[Authorize, SkipProbe]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BalanceController(MemberBalances balances, ISettings<ShopSettings> shop) : Controller
{
    public const string Path = "/account/balance";

    private const int PageSize = 20;

    [HttpGet("account/balance")]
    public async Task<IActionResult> Index(string? cursor, CancellationToken cancellationToken)
    {
        if (User.FindId() is not { } member)
        {
            return NotFound();
        }

        var page = await balances.StatementAsync(member, cursor, PageSize, cancellationToken);
        return View("Balance", new StatementPage(
            await balances.OfAsync(member, shop.Current.Currency, cancellationToken), page.Rows, page.Next is null ? null : $"{Request.PathBase}{Path}?cursor={page.Next}"));
    }
}
