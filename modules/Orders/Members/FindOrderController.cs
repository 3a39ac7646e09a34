using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Members;

/// <summary>Guests find their order by its number and their phone number.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FindOrderController(OrderReads reads, GuestAttempts attempts, IStringLocalizer<OrdersModule> text) : Controller
{
    private const int LastDigits = 11;

    [HttpGet(OrderLinks.Find)]
    public IActionResult Index() => View("FindOrder", new FindOrderForm());

    [HttpPost(OrderLinks.Find)]
    public async Task<IActionResult> Index([FromForm] FindOrderForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View("FindOrder", form);
        }

        if (!attempts.MayTry(HttpContext.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", text["find.too-many"]);
            return View("FindOrder", form);
        }

        var order = await reads.FindAsync(form.Number.Trim(), cancellationToken);
        if (order is { MemberId: null } && IsSame(order.Phone, form.Phone))
        {
            return Redirect(Request.PathBase + OrderLinks.PathOf(order.Number, null, order.AccessKey));
        }

        ModelState.AddModelError("", text["find.none"]);
        return View("FindOrder", form);
    }

    /// <summary>With or without the code of the country in front.</summary>
    private static bool IsSame(string kept, string typed)
    {
        var digits = Order.DigitsOf(typed);
        return kept.Length > 0 && digits.Length > 0
            && (kept == digits || (kept.Length >= LastDigits && digits.Length >= LastDigits && kept[^LastDigits..] == digits[^LastDigits..]));
    }
}
