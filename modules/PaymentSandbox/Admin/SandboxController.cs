using CommunityKit.PaymentSandbox.Data;
using CommunityKit.PaymentSandbox.Signing;
using CommunityKit.Payments;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.PaymentSandbox.Admin;

/// <summary>The provider's own books in the admin: what it took and which notices it sent, beside the shop's.</summary>
[RequirePermission(PaymentsPermissions.View)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(Path)]
internal sealed class SandboxController(
    IDbContextFactory<SandboxDb> reading,
    SigningKeys keys,
    IPermissionEvaluator permissions,
    ISettings<SandboxSettings> settings,
    IStringLocalizer<PaymentSandboxModule> texts) : Controller
{
    public const string Path = "admin/orders/sandbox";

    private const int Shown = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var payments = await db.Payments.AsNoTracking().OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id).Take(Shown).ToListAsync(cancellationToken);
        var ids = payments.ConvertAll(p => p.Id);
        var webhooks = await db.Webhooks.AsNoTracking().Where(w => ids.Contains(w.PaymentId)).OrderBy(w => w.DueAt).ToListAsync(cancellationToken);
        return View("Sandbox", new SandboxPage(
            [.. payments.Select(p => new SandboxRow(p, webhooks.FindAll(w => w.PaymentId == p.Id)))],
            settings.Current.Enabled,
            [.. keys.All.Select(Signature.NameOf)],
            await permissions.HasAsync(User, PaymentsPermissions.Manage, cancellationToken)));
    }

    [HttpPost("key"), RequirePermission(PaymentsPermissions.Manage)]
    public async Task<IActionResult> NewKey(CancellationToken cancellationToken)
    {
        var isSaved = await keys.RotateAsync(User.Identity?.Name ?? "?", cancellationToken);
        this.Flash(texts[isSaved ? "admin.key-made" : "admin.key-not-made"], isSaved ? AdminTone.Good : AdminTone.Warning);
        return Redirect($"{Request.PathBase}/{Path}");
    }
}
