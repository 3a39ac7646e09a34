using CommunityKit.Payments.Data;
using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Reconciliation;
using CommunityKit.Payments.Records;
using CommunityKit.Payments.Refunds;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Payments.Admin;

/// <summary>One payment in the admin, and what a person can do about it.</summary>
[RequirePermission(PaymentsPermissions.View)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("admin/" + PaymentList.Path + "/{id:guid}")]
internal sealed class PaymentsController(
    IDbContextFactory<PaymentsDb> reading,
    PaymentReads reads,
    ProviderDirectory providers,
    AskProvider ask,
    SettleRefund settle,
    ResolveProblem resolve,
    IPermissionEvaluator permissions,
    IStringLocalizer<PaymentsModule> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } payment)
        {
            return NotFound();
        }

        return View("Payment", new PaymentPage(
            payment,
            providers.NameOf(payment.Provider),
            await db.Refunds.AsNoTracking().Where(r => r.PaymentId == id).OrderBy(r => r.CreatedAt).ToListAsync(cancellationToken),
            await db.Notices.AsNoTracking().Where(n => n.PaymentId == id).OrderBy(n => n.FirstAt).ToListAsync(cancellationToken),
            await permissions.HasAsync(User, PaymentsPermissions.Manage, cancellationToken)));
    }

    [HttpPost("ask"), RequirePermission(PaymentsPermissions.Manage)]
    public async Task<IActionResult> Ask(Guid id, CancellationToken cancellationToken)
    {
        if (await reads.RecordAsync(id, cancellationToken) is not { BegunAt: not null } payment)
        {
            return NotFound();
        }

        var answered = await ask.RunAsync(payment, cancellationToken);
        return Said(id, answered ? "said.asked" : "said.silent", answered);
    }

    [HttpPost("resolve"), RequirePermission(PaymentsPermissions.Manage)]
    public async Task<IActionResult> Resolve(Guid id, CancellationToken cancellationToken)
    {
        if (await reads.RecordAsync(id, cancellationToken) is not { } payment)
        {
            return NotFound();
        }

        var isDone = await resolve.RunAsync(payment, NameOfUser, cancellationToken);
        return Said(id, isDone ? "said.resolved" : "said.nothing", isDone);
    }

    [HttpPost("refunds/{refund:guid}/retry"), RequirePermission(PaymentsPermissions.Manage)]
    public async Task<IActionResult> Retry(Guid id, Guid refund, CancellationToken cancellationToken)
    {
        var isDone = await settle.RetryAsync(refund, cancellationToken);
        return Said(id, isDone ? "said.retried" : "said.nothing", isDone);
    }

    /// <summary>The money went back by other means, such as a transfer.</summary>
    [HttpPost("refunds/{refund:guid}/settle"), RequirePermission(PaymentsPermissions.Manage)]
    public async Task<IActionResult> Settle(Guid id, Guid refund, CancellationToken cancellationToken)
    {
        var isDone = await settle.RunAsync(refund, RefundState.Done, NameOfUser, cancellationToken);
        return Said(id, isDone ? "said.settled" : "said.nothing", isDone);
    }

    private string NameOfUser => User.Identity?.Name ?? "?";

    private RedirectResult Said(Guid id, string key, bool isGood)
    {
        this.Flash(texts[key], isGood ? AdminTone.Good : AdminTone.Warning);
        return Redirect($"{Request.PathBase}/admin/{PaymentList.Path}/{id}");
    }
}
