using CommunityKit.Orders.Reading;
using CommunityKit.Orders.Showing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Orders.Members;

/// <summary>The member's orders, in tabs by state.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MyOrdersController(MyOrders orders, Shown shown) : Controller
{
    private const int PageSize = 10;

    [HttpGet(OrderPaths.Orders)]
    public async Task<IActionResult> Index(string? tab, string? after, CancellationToken cancellationToken)
    {
        if (User.FindId() is not { } me)
        {
            return Forbid();
        }

        var open = OrderTab.All.FirstOrDefault(t => t.Name == tab) ?? OrderTab.All[0];
        var page = await orders.PageAsync(me, open, after, PageSize, cancellationToken);
        var counts = await orders.CountsAsync(me, cancellationToken);
        return View("MyOrders", new MyOrdersPage(
            open,
            OrderTab.All.ToDictionary(t => t.Name, t => counts.Where(c => t.States.Length == 0 || t.States.Contains(c.Key)).Sum(c => c.Value)),
            [.. page.Rows.Select(order => new MyOrderRow(order, shown.Lines(order), shown.Address(OrderPaths.Order(order.Number))))],
            page.Next));
    }
}
