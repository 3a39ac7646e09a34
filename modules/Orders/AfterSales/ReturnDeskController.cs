using System.Globalization;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.AfterSales;

/// <summary>One return on the desk: decide, receive, look at the goods, send the replacement.</summary>
[RequirePermission(OrderPermissions.View)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ReturnPaths.Desk + "/{id:guid}")]
internal sealed class ReturnDeskController(
    OrderReads orders, ReturnReads reads, ReturnChanges changes, ReturnPhotos photos, IPermissionEvaluator permissions, IStringLocalizer<OrdersModule> text) : Controller
{
    private const int MaxReason = 500;

    private string Actor => User.Identity?.Name ?? "";

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken)
    {
        if (await reads.FindAsync(id, cancellationToken) is not { } back || await orders.FindAsync(back.OrderId, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        return View("ReturnDesk", new ReturnPage(order, back, step => UrlOf(id, step), $"{Request.PathBase}/{Orders.Desk.DeskPaths.Orders}/{order.Id}")
        {
            MayDecide = await permissions.HasAsync(User, OrderPermissions.Refund, cancellationToken),
        });
    }

    [HttpGet("photos/{index:int}")]
    public async Task<IActionResult> Photo(Guid id, int index, CancellationToken cancellationToken) =>
        await reads.FindAsync(id, cancellationToken) is { } back && photos.Open(back, index) is var (content, type) ? File(content, type) : NotFound();

    /// <summary>Fields <c>take[line]</c> hold pieces, <c>give[line]</c> amounts for a refund without return.</summary>
    [HttpPost("approve"), RequirePermission(OrderPermissions.Refund)]
    public Task<IActionResult> Approve(Guid id, [FromForm(Name = "take")] Dictionary<string, string?>? take, [FromForm(Name = "give")] Dictionary<string, string?>? give, CancellationToken cancellationToken) =>
        StepAsync(
            id,
            (one, back, now) => AmountsOf(give, one.Order.Currency) is { } amounts
                ? one.Approve(back, take is { Count: > 0 } ? Counts(take) : null, amounts, Actor, now)
                : Refusal.TooMuch,
            cancellationToken);

    [HttpPost("reject"), RequirePermission(OrderPermissions.Refund)]
    public Task<IActionResult> Reject(Guid id, [FromForm] string? reason, CancellationToken cancellationToken) =>
        StepAsync(id, (one, back, now) => reason is { Length: > MaxReason } ? ReturnRefusals.ReasonNeeded : one.Reject(back, reason ?? "", Actor, now), cancellationToken);

    [HttpPost("receive"), RequirePermission(OrderPermissions.Refund)]
    public Task<IActionResult> Receive(Guid id, CancellationToken cancellationToken) => StepAsync(id, (one, back, now) => one.Receive(back, Actor, now), cancellationToken);

    /// <summary>Fields <c>good[line]</c> and <c>bad[line]</c> hold pieces, <c>give[line]</c> amounts that are less than the share.</summary>
    [HttpPost("settle"), RequirePermission(OrderPermissions.Refund)]
    public Task<IActionResult> Settle(
        Guid id,
        [FromForm(Name = "good")] Dictionary<string, string?>? good,
        [FromForm(Name = "bad")] Dictionary<string, string?>? bad,
        [FromForm(Name = "give")] Dictionary<string, string?>? give,
        [FromForm] bool refund,
        CancellationToken cancellationToken) =>
        StepAsync(
            id,
            (one, back, now) =>
            {
                if (AmountsOf(give, one.Order.Currency) is not { } amounts)
                {
                    return Refusal.TooMuch;
                }

                var (sellable, unsellable) = (Counts(good), Counts(bad));
                var found = back.Lines.ToDictionary(line => line.Id, line => new Inspection(
                    sellable.GetValueOrDefault(line.Id), unsellable.GetValueOrDefault(line.Id), amounts.TryGetValue(line.Id, out var amount) ? amount : null));
                return one.Settle(back, found, refund, Actor, now);
            },
            cancellationToken);

    [HttpPost("replace"), RequirePermission(OrderPermissions.Refund)]
    public Task<IActionResult> Replace(Guid id, [FromForm] string? carrier, [FromForm] string? tracking, CancellationToken cancellationToken) =>
        StepAsync(
            id,
            (one, back, now) => carrier is { Length: > 64 } || tracking is { Length: > 100 } ? ReturnRefusals.TrackingNeeded : one.Replace(back, carrier ?? "", tracking ?? "", Actor, now),
            cancellationToken);

    [HttpPost("refund"), RequirePermission(OrderPermissions.Refund)]
    public Task<IActionResult> Refund(Guid id, CancellationToken cancellationToken) => StepAsync(id, (one, back, now) => one.RefundInstead(back, Actor, now), cancellationToken);

    private async Task<IActionResult> StepAsync(Guid id, Func<ReturnCase, Return, DateTimeOffset, Refusal?> step, CancellationToken cancellationToken)
    {
        var refusal = await changes.ApplyAsync(id, step, cancellationToken);
        this.Flash(text[refusal is null ? "said.done" : "refusal." + refusal.Code], refusal is null ? AdminTone.Good : AdminTone.Warning);
        return Redirect(UrlOf(id, ""));
    }

    private string UrlOf(Guid id, string step) => $"{Request.PathBase}/{ReturnPaths.Desk}/{id}{step}";

    private static Dictionary<Guid, int> Counts(Dictionary<string, string?>? fields) =>
        Members.Pieces.Of(fields).ToDictionary(p => p.LineId, p => p.Quantity);

    /// <summary>Amounts as people write them; empty fields are left out. Null if one is no amount.</summary>
    private static Dictionary<Guid, long>? AmountsOf(Dictionary<string, string?>? fields, string currency)
    {
        var amounts = new Dictionary<Guid, long>();
        foreach (var (key, typed) in (fields ?? []).Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            if (!Guid.TryParse(key, out var id) || !decimal.TryParse(typed, NumberStyles.Number, CultureInfo.CurrentCulture, out var amount) || amount is < 0 or > 1_000_000_000m)
            {
                return null;
            }

            amounts[id] = Money.FromDecimal(amount, currency).Minor;
        }

        return amounts;
    }
}
