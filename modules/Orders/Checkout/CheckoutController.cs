using System.Globalization;
using CommunityKit.Cart;
using CommunityKit.Customers;
using CommunityKit.Orders.Paying;
using CommunityKit.Orders.Placing;
using CommunityKit.Orders.Showing;
using CommunityKit.Orders.State;
using CommunityKit.Payments;
using CommunityKit.Pricing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Checkout;

/// <summary>The checkout: one page for guests and members; every step is a form post, also without scripts.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckoutController(
    ICarts carts,
    Bills bills,
    PlaceOrder place,
    BeginPayment begin,
    IPayments payments,
    IPriceNotes notes,
    IAddresses addresses,
    IAddressBook book,
    ISettings<OrdersSettings> settings,
    Shown shown,
    IStringLocalizer<OrdersModule> text) : Controller
{
    private const int MaxCoupons = 5;
    private const int MinPhoneDigits = 6;

    [HttpGet(OrderPaths.Checkout)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (await carts.CurrentAsync(HttpContext, cancellationToken) is not { Lines.Count: > 0 } cart)
        {
            return Redirect(Request.PathBase + CartPaths.Cart);
        }

        var form = new CheckoutForm { Key = Guid.CreateVersion7().ToString("N") };
        return View("Checkout", await PageAsync(form, cart, cancellationToken));
    }

    [HttpPost(OrderPaths.Checkout)]
    public async Task<IActionResult> Index([FromForm] CheckoutForm form, CancellationToken cancellationToken)
    {
        if (await carts.CurrentAsync(HttpContext, cancellationToken) is not { Lines.Count: > 0 } cart)
        {
            // The second press of the button finds the cart empty: the order of the first one is there.
            return await place.FindAsync(KeyOf(form), cancellationToken) is { } earlier && earlier.MemberId == User.FindId()
                ? Redirect(Request.PathBase + OrderLinks.PathOf(earlier.Number, earlier.MemberId, earlier.AccessKey))
                : Redirect(Request.PathBase + CartPaths.Cart);
        }

        var isUpdate = this.UpdatesAddress(addresses, form.Address);
        Tidy(form);
        if (isUpdate || form.Do != CheckoutForm.Place)
        {
            ModelState.Clear();
            return View("Checkout", await PageAsync(form, cart, cancellationToken));
        }

        return await PlaceAsync(form, cart, cancellationToken);
    }

    private async Task<IActionResult> PlaceAsync(CheckoutForm form, CartSnapshot cart, CancellationToken cancellationToken)
    {
        var page = await PageAsync(form, cart, cancellationToken);
        var address = Check(form, page);
        if (!ModelState.IsValid)
        {
            return View("Checkout", page);
        }

        var result = await place.RunAsync(
            new PlaceRequest(KeyOf(form), page.Bill, form.Provider ?? "")
            {
                SeenFingerprint = form.Fingerprint,
                Cart = cart,
                Address = address,
                Email = form.Email,
                Phone = page.NeedsPhone ? form.Phone : null,
                Note = form.Note ?? "",
                Culture = CultureInfo.CurrentUICulture.Name,
            },
            cancellationToken);
        if (result.Order is not { } order)
        {
            ModelState.Clear();
            return View("Checkout", page with { HasChanged = result.HasChanged, Refusals = result.Reasons });
        }

        if (form.Keep && page.IsNewAddress && address is not null && User.FindId() is { } member && !order.IsRepeated)
        {
            await book.KeepAsync(member, address, cancellationToken);
        }

        return Redirect(await begin.RunAsync(order.Id, order.Number, order.MemberId, order.AccessKey, form.Provider ?? "", cancellationToken));
    }

    private async Task<CheckoutPage> PageAsync(CheckoutForm form, CartSnapshot cart, CancellationToken cancellationToken)
    {
        var memberId = User.FindId();
        var saved = memberId is { } member ? await book.ListAsync(member, cancellationToken) : [];
        if (form.AddressId is null || (form.AddressId != CheckoutForm.NewAddress && saved.All(s => s.Id.ToString() != form.AddressId)))
        {
            form.AddressId = saved is [var first, ..] ? (saved.FirstOrDefault(s => s.IsPreferred) ?? first).Id.ToString() : CheckoutForm.NewAddress;
        }

        var basket = Basket.Of(cart, memberId);
        basket = basket with { Coupons = [.. basket.Coupons.Concat(form.Coupons).Distinct(StringComparer.OrdinalIgnoreCase)] };
        var bill = await bills.CalculateAsync(
            basket, new Choices { Address = AddressOf(form, saved), FulfilmentKey = form.FulfilmentKey, Inputs = form.Inputs }, cancellationToken);
        var methods = bill.Quote.TotalMinor == 0 ? [] : await payments.MethodsAsync(new PaymentQuery(bill.Quote.Total) { MemberId = memberId }, cancellationToken);
        if (methods.All(method => method.Provider != form.Provider))
        {
            form.Provider = methods is [var first, ..] ? first.Provider : null;
        }

        var page = new CheckoutPage(form, bill, shown.Lines(bill, form.Seen), shown.Sum(bill.Quote))
        {
            Book = [.. saved.Select(s => (s, string.Join(" ", [s.Address.Recipient, s.Address.Phone, .. addresses.Lines(s.Address)])))],
            Methods = methods,
            Problems = [.. bill.Quote.Problems.Select(problem => notes.Describe(problem.Note))],
            IsMember = memberId is not null,
            UnpaidMinutes = settings.Current.UnpaidMinutes,
        };
        form.FulfilmentKey = bill.Chosen?.Key;
        return page;
    }

    /// <summary>Checks what ordering needs; the address, or null when none is needed or something is wrong with it.</summary>
    private PostalAddress? Check(CheckoutForm form, CheckoutPage page)
    {
        if (!page.Bill.HasGoods && !page.IsMember && string.IsNullOrEmpty(form.Email))
        {
            ModelState.AddModelError(nameof(form.Email), text["checkout.email.needed"]);
        }

        if (page.Bill.Quote.TotalMinor > 0 && string.IsNullOrEmpty(form.Provider))
        {
            ModelState.AddModelError(nameof(form.Provider), text["checkout.provider.needed"]);
        }

        if (page.NeedsPhone && Order.DigitsOf(form.Phone).Length < MinPhoneDigits)
        {
            ModelState.AddModelError(nameof(form.Phone), text["checkout.phone.needed"]);
        }

        if (!page.Bill.NeedsAddress)
        {
            return null;
        }

        if (page.IsNewAddress && !ModelState.CheckAddress(addresses, form.Address, nameof(form.Address)))
        {
            return null;
        }

        if (page.Bill.Chosen is null)
        {
            ModelState.AddModelError(nameof(form.FulfilmentKey), text["checkout.no-way"]);
        }

        return page.IsNewAddress ? addresses.Complete(form.Address) : page.Book.First(b => b.Saved.Id.ToString() == form.AddressId).Saved.Address;
    }

    private PostalAddress? AddressOf(CheckoutForm form, IReadOnlyList<SavedAddress> saved) =>
        saved.FirstOrDefault(s => s.Id.ToString() == form.AddressId)?.Address
        ?? (form.Address.ProvinceCode is { Length: > 0 } || form.Address.Province is { Length: > 0 } || form.Address.City is { Length: > 0 }
            ? addresses.Complete(form.Address)
            : null);

    private static void Tidy(CheckoutForm form)
    {
        if (form.Key.Length is 0 or > 64)
        {
            form.Key = Guid.CreateVersion7().ToString("N");
        }

        if (form.Do?.StartsWith("drop:", StringComparison.Ordinal) == true)
        {
            form.Coupons.RemoveAll(code => code == form.Do[5..]);
        }

        if (!string.IsNullOrWhiteSpace(form.Coupon) && form.Coupons.Count < MaxCoupons)
        {
            form.Coupons.Add(form.Coupon.Trim());
        }

        form.Coupon = null;
        form.Coupons = [.. form.Coupons.Where(code => !string.IsNullOrWhiteSpace(code) && code.Length <= 64).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxCoupons)];
    }

    /// <summary>A key is good for one buyer: nobody reaches the order of another by repeating a form.</summary>
    private string KeyOf(CheckoutForm form) => $"form:{User.FindId()?.ToString("N") ?? "-"}:{form.Key}";
}
