using CommunityKit.Accounts.Members;
using CommunityKit.Settlement.Balances;
using CommunityKit.Settlement.Ledger;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Settlement.Admin;

/// <summary>A member's balance in the admin: what moved it, and a form that adds or takes with a reason.</summary>
[RequirePermission(SettlementPermissions.View)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MemberBalanceController(
    MemberBalances balances,
    AdjustBalance adjust,
    IMembers members,
    IPermissionEvaluator permissions,
    ISettings<ShopSettings> shop,
    IStringLocalizer<SettlementModule> texts) : Controller
{
    private const int PageSize = 50;

    private string Currency => shop.Current.Currency;

    [HttpGet("admin/" + BalanceList.Path + "/{member:guid}")]
    public Task<IActionResult> Index(Guid member, string? cursor, CancellationToken cancellationToken) =>
        PageAsync(member, new AdjustForm { Id = Guid.CreateVersion7() }, cursor, cancellationToken);

    [HttpPost("admin/" + BalanceList.Path + "/{member:guid}"), RequirePermission(SettlementPermissions.Manage)]
    public async Task<IActionResult> Adjust(Guid member, [Bind(Prefix = "Form")] AdjustForm form, CancellationToken cancellationToken)
    {
        if (form.Amount is { Minor: <= 0 })
        {
            ModelState.AddModelError("Form.Amount", texts["adjust.positive"]);
        }

        if (!ModelState.IsValid || form.Amount is not { } amount)
        {
            return await PageAsync(member, form, cursor: null, cancellationToken);
        }

        var signed = form.Direction == AdjustDirection.Take ? -amount : amount;
        if (await adjust.RunAsync(form.Id, member, signed, form.Reason, User.Identity?.Name ?? "?", cancellationToken) == PostingOutcome.NotCovered)
        {
            ModelState.AddModelError("Form.Amount", texts["adjust.not-covered"]);
            return await PageAsync(member, form, cursor: null, cancellationToken);
        }

        this.Flash(texts["adjust.done"]);
        return Redirect($"{Request.PathBase}/admin/{BalanceList.Path}/{member}");
    }

    private async Task<IActionResult> PageAsync(Guid member, AdjustForm form, string? cursor, CancellationToken cancellationToken)
    {
        var page = await balances.StatementAsync(member, cursor, PageSize, cancellationToken);
        var name = await members.NameAsync(member, cancellationToken);
        if (name is null && page.Rows.Count == 0)
        {
            return NotFound();
        }

        var url = $"{Request.PathBase}/admin/{BalanceList.Path}/{member}";
        return View("MemberBalance", new MemberBalancePage(
            name?.Name ?? texts["balances.erased"],
            new StatementPage(await balances.OfAsync(member, Currency, cancellationToken), page.Rows, page.Next is null ? null : $"{url}?cursor={page.Next}"),
            form,
            MayAdjust: name is not null && await permissions.HasAsync(User, SettlementPermissions.Manage, cancellationToken)));
    }
}
