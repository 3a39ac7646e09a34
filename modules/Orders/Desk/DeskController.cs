using System.Globalization;
using CommunityKit.Customers;
using CommunityKit.Inventory;
using CommunityKit.Orders.Cancelling;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Editing;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Members;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.Refunds;
using CommunityKit.Orders.Showing;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Desk;

/// <summary>One order on the desk: pack, weigh, send, change, give back, note.</summary>
[RequirePermission(OrderPermissions.View)]
[Route(DeskPaths.Orders + "/{id:guid}")]
internal sealed class DeskController(
    OrderReads reads,
    OrderPages pages,
    Shown shown,
    Carriers carriers,
    ILocations locations,
    IAddresses addresses,
    IPermissionEvaluator permissions,
    ShipPieces ship,
    ReceiveParcels receive,
    CancelOrder cancel,
    EditOrder edit,
    OrderChanges changes,
    IUnitOfWork work,
    IStringLocalizer<OrdersModule> text) : Controller
{
    private const int MaxNote = 1000;

    private string Actor => User.Identity?.Name ?? "";

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, cancellationToken) is { } page ? View("Desk", page) : NotFound();

    [HttpPost("note"), RequirePermission(OrderPermissions.Manage)]
    public Task<IActionResult> Note(Guid id, [FromForm] string? note, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (order, now) =>
            {
                if (string.IsNullOrWhiteSpace(note) || note.Length > MaxNote)
                {
                    return Refusal.NothingChosen;
                }

                order.Tell(now, OrderEntry.Note, Actor, isPublic: false, NoteArgument.Of(note.Trim()));
                return null;
            },
            cancellationToken);

    [HttpPost("solved"), RequirePermission(OrderPermissions.Manage)]
    public Task<IActionResult> Solved(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (order, now) =>
            {
                order.Flag(null);
                order.Tell(now, "problem-solved", Actor, isPublic: false);
                return null;
            },
            cancellationToken);

    [HttpPost("pack"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> Pack(Guid id, CancellationToken cancellationToken) => Said(id, await ship.PackAsync(id, Actor, cancellationToken));

    [HttpPost("weigh"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> Weigh(Guid id, [FromForm] Guid line, [FromForm] int grams, CancellationToken cancellationToken) =>
        Said(id, await ship.WeighAsync(id, line, grams, Actor, cancellationToken));

    [HttpPost("ship"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> Ship(
        Guid id, [FromForm(Name = "take")] Dictionary<string, string?>? take, [FromForm] string? carrier, [FromForm] string? tracking, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(carrier) || string.IsNullOrWhiteSpace(tracking) || carrier.Length > 64 || tracking.Length > 100)
        {
            return Told(id, text["desk.tracking.needed"], AdminTone.Warning);
        }

        return Said(id, await ship.ShipAsync(id, Pieces.Of(take), carrier.Trim(), tracking.Trim(), Actor, cancellationToken));
    }

    [HttpPost("hand-over"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> HandOver(Guid id, CancellationToken cancellationToken) =>
        Said(id, await ship.HandOverAsync(id, Actor, cancellationToken));

    [HttpPost("arrived"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> Arrived(Guid id, [FromForm] Guid parcel, CancellationToken cancellationToken)
    {
        await receive.OneAsync(id, parcel, Actor, cancellationToken);
        return Said(id, null);
    }

    [HttpPost("cancel"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> Cancel(Guid id, CancellationToken cancellationToken) =>
        Said(id, await cancel.RunAsync(id, Reasons.ByShop, Actor, cancellationToken));

    [HttpPost("address"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> Address(Guid id, [Bind(Prefix = nameof(DeskPage.Address))] AddressInput address, CancellationToken cancellationToken)
    {
        if (this.UpdatesAddress(addresses, address) || !ModelState.CheckAddress(addresses, address, nameof(DeskPage.Address)))
        {
            return await PageAsync(id, cancellationToken) is { } page ? View("Desk", page with { Address = address }) : NotFound();
        }

        return await ChangeAsync(id, (order, now) => order.Move(addresses.Complete(address), Actor, now), cancellationToken);
    }

    /// <summary>Shows what a change of lines would do, or does it: fields <c>keep[line]</c> hold the pieces wanted.</summary>
    [HttpPost("edit"), RequirePermission(OrderPermissions.Manage)]
    public async Task<IActionResult> Edit(
        Guid id, [FromForm(Name = "keep")] Dictionary<string, string?>? keep, [FromForm] long? version, [FromForm] string? fingerprint, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var wanted = page.Order.Lines.ToDictionary(line => line.Id, line =>
            keep is not null && keep.TryGetValue(line.Id.ToString(), out var typed) && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 9999
                ? count : line.Quantity);
        if (wanted.All(w => page.Order.Lines.First(line => line.Id == w.Key).Quantity == w.Value))
        {
            return Said(id, Refusal.NothingChosen);
        }

        if (await edit.PreviewAsync(page.Order, wanted, [], cancellationToken) is not { } bill)
        {
            return Said(id, Refusal.WrongState);
        }

        if (version is { } seen && fingerprint == bill.Quote.Fingerprint)
        {
            return Said(id, await edit.RunAsync(id, seen, bill, Actor, cancellationToken));
        }

        var difference = new Money(bill.Quote.TotalMinor - page.Order.TotalMinor, page.Order.Currency);
        return View("Desk", page with { Edit = new EditPreview(wanted, shown.Sum(bill.Quote), difference, page.Order.Version, bill.Quote.Fingerprint) });
    }

    /// <summary>Gives money back for parts of the order: fields <c>give[part]</c> hold amounts as people write them.</summary>
    [HttpPost("refund"), RequirePermission(OrderPermissions.Refund)]
    public Task<IActionResult> Refund(Guid id, [FromForm(Name = "give")] Dictionary<string, string?>? give, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (order, now) =>
            {
                var parts = new List<RefundPart>();
                foreach (var (part, typed) in (give ?? []).Where(field => !string.IsNullOrWhiteSpace(field.Value)))
                {
                    if (!Guid.TryParse(part, out var partId) || !decimal.TryParse(typed, NumberStyles.Number, CultureInfo.CurrentCulture, out var amount)
                        || amount is < 0 or > 1_000_000_000m)
                    {
                        return Refusal.TooMuch;
                    }

                    if (amount > 0)
                    {
                        parts.Add(new RefundPart(partId, 0, Money.FromDecimal(amount, order.Currency).Minor));
                    }
                }

                return order.GiveBack(parts, "goodwill", Actor, now);
            },
            cancellationToken);

    private async Task<DeskPage?> PageAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reads.FindAsync(id, cancellationToken) is not { } order)
        {
            return null;
        }

        return new DeskPage(await pages.BuildAsync(order, key: null, cancellationToken), PackingGroup.Of(order), carriers.All)
        {
            Places = (await locations.ListAsync(cancellationToken)).ToDictionary(place => place.Id, place => place.Name),
            Entries = [.. order.Entries.AsEnumerable().Reverse().Select(entry => (entry, shown.Sentence(entry)))],
            Refunds = [.. order.Refunds.Select(refund => (refund, shown.Reason(refund.Reason)))],
            MayManage = await permissions.HasAsync(User, OrderPermissions.Manage, cancellationToken),
            MayRefund = await permissions.HasAsync(User, OrderPermissions.Refund, cancellationToken),
            Address = order.Address is { } address && order.ToShip.Any() && order.Shipments.Count == 0 ? addresses.ToInput(address) : null,
        };
    }

    private async Task<IActionResult> ChangeAsync(Guid id, Func<Order, DateTimeOffset, Refusal?> change, CancellationToken cancellationToken) =>
        Said(id, await work.ExecuteAsync(
            (transaction, token) => changes.ApplyAsync(transaction, id, order => change(order, transaction.Now), token), cancellationToken));

    private RedirectResult Said(Guid id, Refusal? refusal) =>
        refusal is null ? Told(id, text["said.done"], AdminTone.Good) : Told(id, text["refusal." + refusal.Code], AdminTone.Warning);

    private RedirectResult Told(Guid id, string message, AdminTone tone)
    {
        this.Flash(message, tone);
        return Redirect($"{Request.PathBase}/{DeskPaths.Orders}/{id}");
    }
}
