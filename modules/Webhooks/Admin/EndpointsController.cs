using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Endpoints;
using CommunityKit.Webhooks.Sending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Webhooks.Admin;

/// <summary>Adding and changing endpoints in the back office, their secrets and their log.</summary>
[RequirePermission(WebhooksPermissions.Manage)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("admin/" + EndpointList.Path)]
internal sealed class EndpointsController(
    IDbContextFactory<WebhooksDb> reading,
    EndpointRegister register,
    EndpointCheck check,
    EventCatalog catalog,
    SendPing ping,
    SendAgain again,
    IStringLocalizer<WebhooksModule> texts) : Controller
{
    private const int LogSize = 25;

    [HttpGet("new")]
    public IActionResult New() => View("NewEndpoint", NewPage(new EndpointForm()));

    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] EndpointForm form, CancellationToken cancellationToken)
    {
        if (!IsGood(form, before: null))
        {
            return View("NewEndpoint", NewPage(form));
        }

        if (await register.AddAsync(form.ToFields(), cancellationToken) is { } added)
        {
            return View("Secret", new SecretPage(added.Endpoint.Id, added.Endpoint.Url, added.Secret, OldOneSigns: false));
        }

        ModelState.AddModelError("", texts["endpoint.too-many", EndpointRegister.Max]);
        return View("NewEndpoint", NewPage(form));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, DeliveryState? state, string? cursor, CancellationToken cancellationToken) =>
        await register.FindAsync(id, cancellationToken) is { } endpoint
            ? await PageAsync(endpoint, EndpointForm.Of(endpoint), state, cursor, cancellationToken)
            : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save(Guid id, [Bind(Prefix = "Form")] EndpointForm form, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(id, cancellationToken) is not { } endpoint)
        {
            return NotFound();
        }

        if (!IsGood(form, endpoint))
        {
            return await PageAsync(endpoint, form, state: null, cursor: null, cancellationToken);
        }

        if (await register.SaveAsync(id, form.ToFields(), form.Version, cancellationToken))
        {
            return Said(id, "said.saved", AdminTone.Good);
        }

        ModelState.AddModelError("", texts["endpoint.changed"]);
        return await PageAsync(endpoint, form, state: null, cursor: null, cancellationToken);
    }

    [HttpPost("{id:guid}/on")]
    public async Task<IActionResult> On(Guid id, CancellationToken cancellationToken)
    {
        await register.SwitchOnAsync(id, cancellationToken);
        return Said(id, "said.on", AdminTone.Good);
    }

    [HttpPost("{id:guid}/off")]
    public async Task<IActionResult> Off(Guid id, CancellationToken cancellationToken)
    {
        await register.SwitchOffAsync(id, cancellationToken);
        return Said(id, "said.off", AdminTone.Good);
    }

    [HttpPost("{id:guid}/secret")]
    public async Task<IActionResult> NewSecret(Guid id, CancellationToken cancellationToken) =>
        await register.FindAsync(id, cancellationToken) is { } endpoint && await register.NewSecretAsync(id, cancellationToken) is { } secret
            ? View("Secret", new SecretPage(id, endpoint.Url, secret, OldOneSigns: true))
            : NotFound();

    [HttpPost("{id:guid}/ping")]
    public async Task<IActionResult> Ping(Guid id, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        return await ping.RunAsync(id, cancellationToken) switch
        {
            { IsAccepted: true } answer => Said(id, "said.ping-accepted", AdminTone.Good, answer.Status, (int)answer.Took.TotalMilliseconds),
            { Status: { } status } => Said(id, "said.ping-answered", AdminTone.Warning, status),
            var answer => Said(id, "said.ping-failed", AdminTone.Warning, texts["error." + (answer?.Error ?? DeliveryError.Unreachable)]),
        };
    }

    [HttpGet("{id:guid}/deliveries/{delivery:guid}")]
    public async Task<IActionResult> Delivery(Guid id, Guid delivery, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await register.FindAsync(id, cancellationToken) is { } endpoint
            && await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(d => d.Id == delivery && d.EndpointId == id, cancellationToken) is { } found
            && await db.Messages.AsNoTracking().FirstOrDefaultAsync(m => m.Id == found.MessageId, cancellationToken) is { } message
            ? View("Delivery", new DeliveryPage(found, message, endpoint.Url))
            : NotFound();
    }

    [HttpPost("{id:guid}/deliveries/{delivery:guid}/again")]
    public async Task<IActionResult> Again(Guid id, Guid delivery, CancellationToken cancellationToken)
    {
        var isPlanned = await again.RunAsync(delivery, cancellationToken);
        return Said(id, isPlanned ? "said.again" : "said.not-again", isPlanned ? AdminTone.Good : AdminTone.Warning);
    }

    private NewEndpointPage NewPage(EndpointForm form) => new(form, Choices(form));

    private async Task<IActionResult> PageAsync(WebhookEndpoint endpoint, EndpointForm form, DeliveryState? state, string? cursor, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return View("Endpoint", new EndpointPage(
            endpoint, form, Choices(form), await DeliveryLog.PageAsync(db, endpoint.Id, state, cursor, LogSize, cancellationToken), state));
    }

    /// <summary>What the modules offer, and what was chosen of modules that are gone.</summary>
    private IReadOnlyList<SelectListItem> Choices(EndpointForm form)
    {
        var known = catalog.All.Select(offered => new SelectListItem(offered.Label, offered.Type, form.Events.Contains(offered.Type)));
        var gone = form.Events.Where(type => !catalog.Has(type)).Select(type => new SelectListItem(texts["events.gone", type], type, selected: true));
        return [.. known, .. gone];
    }

    private bool IsGood(EndpointForm form, WebhookEndpoint? before)
    {
        if (ModelState.IsValid)
        {
            foreach (var (field, reason) in check.Of(form.ToFields(), before))
            {
                ModelState.AddModelError("Form." + field, reason);
            }
        }

        return ModelState.IsValid;
    }

    private RedirectResult Said(Guid id, string key, AdminTone tone, params object?[] arguments)
    {
        this.Flash(texts[key, arguments!], tone);
        return Redirect($"{Request.PathBase}/admin/{EndpointList.Path}/{id}");
    }
}
