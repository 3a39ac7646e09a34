using System.Globalization;
using CommunityKit.Cart;
using CommunityKit.Orders.Cancelling;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Paying;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;
using CommunityKit.Payments;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Members;

/// <summary>One order of the member, or of a guest with its link: how it stands, and what can be done now.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(OrderPaths.Orders + "/{number:regex(^[[0-9]]+$)}")]
[Route(OrderLinks.Guests + "/{number:regex(^[[0-9]]+$)}")]
internal sealed class OrderController(
    OrderAccess access,
    OrderPages pages,
    BeginPayment begin,
    CancelOrder cancel,
    ReceiveParcels receive,
    IPayments payments,
    ICarts carts,
    InvoiceSeller seller,
    IStringLocalizer<OrdersModule> text) : Controller
{
    private const string Customer = "customer";

    [HttpGet("")]
    public Task<IActionResult> Index(string number, string? key, CancellationToken cancellationToken) =>
        WithAsync(number, key, async order => View("Order", await pages.BuildAsync(order, key, cancellationToken)), cancellationToken);

    /// <summary>How the payment stands; the page asks again by itself until it is known.</summary>
    [HttpGet("payment")]
    public Task<IActionResult> Payment(string number, string? key, bool refused, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order =>
            {
                if (order.DueMinor > 0 && order.Payments.LastOrDefault(payment => payment.State == PaymentState.Open) is { } open)
                {
                    await payments.RefreshAsync(open.Id, cancellationToken);
                    order = await access.FindAsync(HttpContext, number, key, cancellationToken) ?? order;
                }

                var page = await pages.BuildAsync(order, key, cancellationToken);
                return View("Payment", new PaymentPage(page, refused));
            },
            cancellationToken);

    [HttpPost("pay")]
    public Task<IActionResult> Pay(string number, string? key, string? provider, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order => string.IsNullOrEmpty(provider)
                ? Back(order, key, text["checkout.provider.needed"], AdminTone.Warning)
                : Redirect(await begin.RunAsync(order.Id, order.Number, KeyIsUsed(key) ? null : order.MemberId, order.AccessKey, provider, cancellationToken)),
            cancellationToken);

    [HttpPost("cancel")]
    public Task<IActionResult> Cancel(string number, string? key, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order => Said(order, key, await cancel.RunAsync(order.Id, Reasons.ByCustomer, Customer, cancellationToken), "said.cancelled"),
            cancellationToken);

    /// <summary>Takes single pieces out before they leave: fields <c>take[line]</c> hold how many.</summary>
    [HttpPost("take-out")]
    public Task<IActionResult> TakeOut(string number, string? key, [FromForm(Name = "take")] Dictionary<string, string?>? take, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order => Said(order, key, await cancel.TakeOutAsync(order.Id, Pieces.Of(take), Reasons.ByCustomer, Customer, cancellationToken), "said.taken-out"),
            cancellationToken);

    [HttpPost("received")]
    public Task<IActionResult> Received(string number, string? key, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order =>
            {
                await receive.AllAsync(order.Id, Customer, cancellationToken);
                return Back(order, key, text["said.received"], AdminTone.Good);
            },
            cancellationToken);

    [HttpPost("again")]
    public Task<IActionResult> Again(string number, string? key, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order =>
            {
                var lines = order.Lines.Where(line => line.Ordered > 0).Select(line => new CartAddition(line.VariantId, line.Ordered)).ToList();
                var added = await carts.AddAsync(HttpContext, lines, cancellationToken);
                this.Flash(
                    added == lines.Count ? text["said.again"] : text["said.again.some", added, lines.Count], added == lines.Count ? AdminTone.Good : AdminTone.Warning);
                return Redirect(Request.PathBase + CartPaths.Cart);
            },
            cancellationToken);

    [HttpGet("invoice")]
    public Task<IActionResult> Invoice(string number, string? key, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order => order.PaidAt is null
                ? NotFound()
                : View("Invoice", new InvoicePage(await pages.BuildAsync(order, key, cancellationToken), seller.Current)),
            cancellationToken);

    private async Task<IActionResult> WithAsync(string number, string? key, Func<Order, Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(HttpContext, number, key, cancellationToken) is { } order)
        {
            return await work(order);
        }

        // A member who is not signed in yet comes back here afterwards; everybody else learns nothing.
        return User.Identity?.IsAuthenticated != true && Request.Path.StartsWithSegments(OrderPaths.Orders, StringComparison.OrdinalIgnoreCase)
            ? Challenge()
            : NotFound();
    }

    private bool KeyIsUsed(string? key) => !string.IsNullOrEmpty(key) && User.FindId() is null;

    private RedirectResult Said(Order order, string? key, Refusal? refusal, string doneKey) =>
        refusal is null
            ? Back(order, key, text[doneKey], AdminTone.Good)
            : Back(order, key, text["refusal." + refusal.Code], AdminTone.Warning);

    private RedirectResult Back(Order order, string? key, string message, AdminTone tone)
    {
        this.Flash(message, tone);
        return Redirect(Request.PathBase + OrderLinks.PathOf(order.Number, string.IsNullOrEmpty(key) ? order.MemberId : null, key ?? ""));
    }
}
