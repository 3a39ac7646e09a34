using System.Globalization;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.Showing;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Orders.AfterSales;

/// <summary>On the buyer's page of an order: its returns, and the way to another.</summary>
internal sealed class ReturnsOfOrder(OrderAccess access, ReturnReads reads, ReturnRules rules, Shown shown, IHttpContextAccessor http, TimeProvider clock)
    : ISlotContent<OrderSnapshot>
{
    private static readonly ViewName<ReturnLinks> View = new(OrdersModule.Id, "ReturnLinks");

    public async ValueTask<SlotResult> RenderAsync(OrderSnapshot context, CancellationToken cancellationToken)
    {
        string? key = http.HttpContext!.Request.Query["key"];
        if (context.Lines.All(line => line.Shipped == 0) || await access.FindAsync(http.HttpContext, context.Number, key, cancellationToken) is not { } order)
        {
            return SlotResult.Nothing;
        }

        var returns = await reads.OfOrderAsync(order.Id, cancellationToken);
        var (policy, now) = (rules.Current, clock.GetUtcNow());
        var canReturn = Holdings.Of(order, returns, policy).Any(h => Enum.GetValues<ReturnReason>().Any(reason => h.For(reason, policy, isExcluded: false, now) > 0));
        string UrlOf(string step) => shown.Address(OrderLinks.PathOf(order.Number, string.IsNullOrEmpty(key) ? order.MemberId : null, key ?? "", step));
        return returns.Count == 0 && !canReturn
            ? SlotResult.Nothing
            : SlotResult.View(View, new ReturnLinks(
                [.. returns.Select(r => (r.Name, r.State, UrlOf(string.Create(CultureInfo.InvariantCulture, $"/returns/{r.Number}"))))], canReturn ? UrlOf("/returns/new") : null));
    }
}
