using CommunityKit.PaymentSandbox.Bank;
using CommunityKit.PaymentSandbox.Data;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.PaymentSandbox.Cashier;

/// <summary>The provider's cashier: the page that the buyer is sent to. Whoever has the address may decide, as with a real one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CashierController(
    IDbContextFactory<SandboxDb> reading,
    DecidePayment decide,
    ISettings<SandboxSettings> settings,
    TimeProvider clock,
    IStringLocalizer<PaymentSandboxModule> texts) : Controller
{
    public static string PathOf(string token) => "/payments/sandbox/" + token;

    [HttpGet("payments/sandbox/{token}")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken) =>
        await FindAsync(token, cancellationToken) is { } payment ? View("Cashier", PageOf(payment)) : NotFound();

    [HttpPost("payments/sandbox/{token}")]
    public async Task<IActionResult> Decide(string token, bool pay, SandboxFault fault, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } payment)
        {
            return NotFound();
        }

        var chosen = settings.Current.PayerChooses && Enum.IsDefined(fault) ? fault : settings.Current.Fault;
        if (await decide.RunAsync(payment, pay, chosen, cancellationToken))
        {
            return Redirect(payment.ReturnUrl);
        }

        this.Flash(texts["cashier.over"], AdminTone.Warning);
        return Redirect(Request.PathBase + PathOf(token));
    }

    private async Task<BankPayment?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Token == token, cancellationToken);
    }

    private CashierPage PageOf(BankPayment payment) => new(
        payment.Amount,
        payment.Reference,
        payment.State,
        IsOver: payment.ExpiresAt <= clock.GetUtcNow(),
        payment.ReturnUrl,
        settings.Current.PayerChooses,
        settings.Current.Fault);
}
