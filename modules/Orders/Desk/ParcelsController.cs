using CommunityKit.Orders.Data;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Members;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Desk;

/// <summary>Many parcels at once: slips to print, and tracking numbers pasted from a table.</summary>
[RequirePermission(OrderPermissions.Manage)]
internal sealed class ParcelsController(
    OrderReads reads, OrderPages pages, ShipPieces ship, IDbContextFactory<OrdersDb> reading, IStringLocalizer<OrdersModule> text) : Controller
{
    private const int MaxRows = 500;
    private const int MaxSlips = 100;

    [HttpGet(DeskPaths.Parcels)]
    public IActionResult Index() => View("Parcels", new ParcelsPage("", null, []));

    /// <summary>Each row: number of the order, carrier, tracking number; parted by tab or comma.</summary>
    [HttpPost(DeskPaths.Parcels)]
    public async Task<IActionResult> Index([FromForm] string? rows, CancellationToken cancellationToken)
    {
        var lines = (rows ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MaxRows)
        {
            return View("Parcels", new ParcelsPage(rows ?? "", 0, [(text["parcels.too-many", MaxRows], "")]));
        }

        var done = 0;
        var refused = new List<(string Row, string Reason)>();
        foreach (var line in lines)
        {
            if (await ShipAsync(line, cancellationToken) is { } reason)
            {
                refused.Add((line, reason));
            }
            else
            {
                done++;
            }
        }

        // What could not be done stays in the box to be mended.
        return View("Parcels", new ParcelsPage(string.Join('\n', refused.Select(r => r.Row)), done, refused));
    }

    /// <summary>Packing slips of the orders that are to be sent, the oldest first.</summary>
    [HttpGet(DeskPaths.Print)]
    public async Task<IActionResult> Print(CancellationToken cancellationToken)
    {
        List<Guid> ids;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            ids = await db.Orders.Where(o => o.State == OrderState.Paid || o.State == OrderState.PartiallyShipped)
                .OrderBy(o => o.PlacedAt).Take(MaxSlips).Select(o => o.Id).ToListAsync(cancellationToken);
        }

        var slips = new List<(OrderPage Page, PackingGroup Group)>();
        foreach (var id in ids)
        {
            if (await reads.FindAsync(id, cancellationToken) is { } order)
            {
                var page = await pages.BuildAsync(order, key: null, cancellationToken);
                slips.AddRange(PackingGroup.Of(order).Select(group => (page, group)));
            }
        }

        return View("Print", slips);
    }

    private async Task<string?> ShipAsync(string row, CancellationToken cancellationToken)
    {
        var cells = row.Split(row.Contains('\t', StringComparison.Ordinal) ? '\t' : ',', 3, StringSplitOptions.TrimEntries);
        if (cells.Length < 3 || cells[1].Length is 0 or > 64 || cells[2].Length is 0 or > 100)
        {
            return text["parcels.three"];
        }

        if (await reads.FindAsync(cells[0], cancellationToken) is not { } order)
        {
            return text["refusal." + Refusal.NotFound.Code].Value;
        }

        var refusal = await ship.ShipAsync(order.Id, pieces: null, cells[1], cells[2], User.Identity?.Name ?? "", cancellationToken);
        return refusal is null ? null : text["refusal." + refusal.Code].Value;
    }
}
