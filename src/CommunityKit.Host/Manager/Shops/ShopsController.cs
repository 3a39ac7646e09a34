using CommunityKit.Host.Manager.Changes;
using CommunityKit.Host.Manager.Deletion;
using CommunityKit.Host.Manager.Install;
using CommunityKit.Host.Owners;
using CommunityKit.Host.Texts;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>A shop: its making, its modules, the way into its admin.</summary>
internal sealed partial class ShopsController(HostStart host, TenantSet tenants, ShopReader reader, ILogger<ShopsController> logger) : Controller
{
    [HttpGet("shops/{id}")]
    public async Task<IActionResult> Show(
        string id,
        [FromQuery(Name = "do")] string[]? chosen,
        [FromServices] ShopModules modules,
        [FromServices] FeedReader feeds,
        [FromServices] ChangeRuns runs,
        CancellationToken cancellationToken)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        var shop = await reader.ReadAsync(slot, cancellationToken);
        var (candidates, _, _) = await feeds.ReadAsync(cancellationToken);
        return View(new ShopPage(shop, modules.Of(shop, candidates, await HistoryAsync(slot, shop, cancellationToken)))
        {
            Running = runs.Running(id),
            Left = LeftData.In(shop),
            Chosen = (chosen ?? []).ToHashSet(StringComparer.Ordinal),
        });
    }

    [HttpGet("new-shop")]
    public IActionResult New() => host.SafeMode ? RedirectToAction("Index", "Overview") : View(new NewShopForm { Language = HostLanguage() });

    [HttpPost("new-shop")]
    public async Task<IActionResult> New(NewShopForm form, [FromServices] CreateShop create, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            try
            {
                await create.RunAsync(form, User.Identity!.Name!, cancellationToken);
                return RedirectToAction("Show", "Install", new { id = form.Id.Trim() });
            }
            catch (ProblemException exception)
            {
                foreach (var problem in exception.Problems)
                {
                    ModelState.AddModelError(FieldOf(problem), problem.Text());
                }
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    /// <summary>Hands the owner over to the shop's admin, with a ticket that the shop's accounts module takes.</summary>
    [HttpPost("shops/{id}/open")]
    public async Task<IActionResult> Open(string id, [FromServices] OwnerTicketDesk desk, CancellationToken cancellationToken)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        if (host.SafeMode || !await TakesTicketsAsync(id, cancellationToken))
        {
            TempData["warned"] = HostTexts.Get(host.SafeMode ? "shop.openAdmin.safeMode" : "shop.openAdmin.none");
            return RedirectToAction("Show", new { id });
        }

        LogOpened(id);
        return Redirect($"{ShopLinks.Of(slot.Record, Request).TrimEnd('/')}{ShopReader.TicketPath}?ticket={desk.Issue(id, User.Identity!.Name!)}");
    }

    /// <summary>Wakes the shop if it sleeps: a ticket for a door that is not there would be lost on its way.</summary>
    private async Task<bool> TakesTicketsAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await tenants.RunAsync(id, (runtime, _) => Task.FromResult(ShopReader.TakesTickets(runtime)), cancellationToken);
        }
        catch (TenantUnavailableException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<TenantLock>> HistoryAsync(TenantSlot slot, ShopSnapshot shop, CancellationToken cancellationToken) =>
        shop.Generation is null
            ? []
            : [.. (await slot.ReadAsync(data => data.Generations.ListAsync(50, cancellationToken), cancellationToken)).Skip(1).Select(g => TenantLock.Read(g.LockFile))];

    private static string FieldOf(Problem problem) => problem.Code switch
    {
        "CK1702" or "CK1703" => nameof(NewShopForm.Id),
        "CK1705" or "CK1707" => nameof(NewShopForm.Prefix),
        "CK1708" => nameof(NewShopForm.Hosts),
        "CK1706" or "CK1506" or "CK1507" => nameof(NewShopForm.Database),
        _ => "",
    };

    private static string HostLanguage() => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh-CN" : "en";

    [LoggerMessage(EventId = 131, Level = LogLevel.Information, Message = "The owner entered a shop's admin. Tenant {Tenant}")]
    private partial void LogOpened(string tenant);
}
