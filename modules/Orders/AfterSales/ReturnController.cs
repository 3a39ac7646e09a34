using System.Globalization;
using CommunityKit.Files;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.Showing;
using CommunityKit.Orders.State;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.AfterSales;

/// <summary>The buyer gives something back: the form, and the page of a return with what to do next. Members, and guests with their link.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(OrderPaths.Orders + "/{number:regex(^[[0-9]]+$)}/returns")]
[Route(OrderLinks.Guests + "/{number:regex(^[[0-9]]+$)}/returns")]
internal sealed class ReturnController(
    OrderAccess access,
    ReturnReads reads,
    ReturnOffers offers,
    ReturnRules rules,
    ReturnPhotos photos,
    AskForReturn ask,
    ReturnChanges changes,
    Shown shown,
    TimeProvider clock,
    IStringLocalizer<OrdersModule> text) : Controller
{
    private const int MaxRequest = (ReturnPhotos.Most * ReturnPhotos.MaxBytes) + 200_000;

    [HttpGet("new")]
    public Task<IActionResult> New(string number, string? key, CancellationToken cancellationToken) =>
        WithAsync(number, key, order => FormAsync(order, key, new ReturnForm { Id = Guid.CreateVersion7() }, cancellationToken), cancellationToken);

    [HttpPost("new")]
    [RequestSizeLimit(MaxRequest), RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
    public Task<IActionResult> New(string number, string? key, [FromForm] ReturnForm form, [FromForm(Name = "photos")] List<IFormFile>? files, CancellationToken cancellationToken) =>
        WithAsync(
            number,
            key,
            async order =>
            {
                IReadOnlyList<IFormFile> sent = files?.Where(file => file.Length > 0).ToList() ?? [];
                if (form.Reason is null || form.Kind is null || form.Id == Guid.Empty)
                {
                    ModelState.AddModelError("", text["returns.choose"]);
                }

                if (photos.Check(sent) is { } wrong)
                {
                    ModelState.AddModelError("photos", wrong);
                }

                if (!ModelState.IsValid)
                {
                    return await FormAsync(order, key, form, cancellationToken);
                }

                IReadOnlyList<string> stored;
                try
                {
                    stored = await photos.SaveAsync(sent, cancellationToken);
                }
                catch (FileRefusedException)
                {
                    ModelState.AddModelError("photos", text["returns.photos.differ"]);
                    return await FormAsync(order, key, form, cancellationToken);
                }

                var wish = new ReturnWish(form.Id, form.Kind!.Value, form.Reason!.Value, Wanted(form)) { Text = form.Text?.Trim() ?? "", Photos = stored };
                var (refusal, made) = await ask.RunAsync(order, wish, Instead(form), cancellationToken);
                if (refusal is not null)
                {
                    ModelState.AddModelError("", text["refusal." + refusal.Code]);
                    return await FormAsync(order, key, form, cancellationToken);
                }

                this.Flash(text["returns.asked"], AdminTone.Good);
                return Redirect(UrlOf(order, key, string.Create(CultureInfo.InvariantCulture, $"/returns/{made}")));
            },
            cancellationToken);

    [HttpGet("{which:int}")]
    public Task<IActionResult> Index(string number, int which, string? key, CancellationToken cancellationToken) =>
        WithReturnAsync(number, which, key, (order, back) => Task.FromResult<IActionResult>(View("Return", PageOf(order, back, key))), cancellationToken);

    [HttpGet("{which:int}/photos/{index:int}")]
    public Task<IActionResult> Photo(string number, int which, int index, string? key, CancellationToken cancellationToken) =>
        WithReturnAsync(
            number, which, key,
            (_, back) => Task.FromResult<IActionResult>(photos.Open(back, index) is var (content, type) ? File(content, type) : NotFound()),
            cancellationToken);

    [HttpPost("{which:int}/sent")]
    public Task<IActionResult> Sent(string number, int which, string? key, [FromForm] string? carrier, [FromForm] string? tracking, CancellationToken cancellationToken) =>
        StepAsync(
            number, which, key,
            (one, back, now) => carrier is { Length: > 64 } || tracking is { Length: > 100 } ? ReturnRefusals.TrackingNeeded : one.SendBack(back, carrier ?? "", tracking ?? "", now),
            cancellationToken);

    [HttpPost("{which:int}/withdraw")]
    public Task<IActionResult> Withdraw(string number, int which, string? key, CancellationToken cancellationToken) =>
        StepAsync(number, which, key, (one, back, now) => one.Withdraw(back, now), cancellationToken);

    private Task<IActionResult> StepAsync(
        string number, int which, string? key, Func<ReturnCase, Return, DateTimeOffset, Refusal?> step, CancellationToken cancellationToken) =>
        WithReturnAsync(
            number, which, key,
            async (order, back) =>
            {
                var refusal = await changes.ApplyAsync(back.Id, step, cancellationToken);
                this.Flash(text[refusal is null ? "said.done" : "refusal." + refusal.Code], refusal is null ? AdminTone.Good : AdminTone.Warning);
                return Redirect(PageOf(order, back, key).Url(""));
            },
            cancellationToken);

    private async Task<IActionResult> FormAsync(Order order, string? key, ReturnForm form, CancellationToken cancellationToken)
    {
        var (returns, excluded) = (await reads.OfOrderAsync(order.Id, cancellationToken), await offers.ExcludedAsync(order, cancellationToken));
        var (policy, now) = (rules.Current, clock.GetUtcNow());
        var pieces = new List<ReturnablePieces>();
        foreach (var holding in Holdings.Of(order, returns, policy))
        {
            var why = excluded.GetValueOrDefault(holding.LineId);
            var most = Enum.GetValues<ReturnReason>().Max(reason => holding.For(reason, policy, why is not null, now));
            if (most > 0)
            {
                var line = order.Lines.First(l => l.Id == holding.LineId);
                var until = why is null && holding.NoReasonUntil(policy) is { } end && end > now ? end : (DateTimeOffset?)null;
                pieces.Add(new ReturnablePieces(
                    holding, most, until, why, await offers.InsteadOfAsync(line, ReturnOffers.VariantOf(order, returns, holding), cancellationToken)));
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View("ReturnForm", new ReturnFormPage(order, form, pieces, step => UrlOf(order, key, step)));
    }

    private ReturnPage PageOf(Order order, Return back, string? key) => new(
        order, back, step => UrlOf(order, key, string.Create(CultureInfo.InvariantCulture, $"/returns/{back.Number}{step}")), UrlOf(order, key, ""))
    {
        Address = rules.Address,
    };

    private string UrlOf(Order order, string? key, string step) =>
        shown.Address(OrderLinks.PathOf(order.Number, string.IsNullOrEmpty(key) ? order.MemberId : null, key ?? "", step));

    private Task<IActionResult> WithReturnAsync(string number, int which, string? key, Func<Order, Return, Task<IActionResult>> work, CancellationToken cancellationToken) =>
        WithAsync(
            number, key,
            async order => (await reads.OfOrderAsync(order.Id, cancellationToken)).FirstOrDefault(r => r.Number == which) is { } back ? await work(order, back) : NotFound(),
            cancellationToken);

    private async Task<IActionResult> WithAsync(string number, string? key, Func<Order, Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(HttpContext, number, key, cancellationToken) is { } order)
        {
            return await work(order);
        }

        return User.Identity?.IsAuthenticated != true && Request.Path.StartsWithSegments(OrderPaths.Orders, StringComparison.OrdinalIgnoreCase)
            ? Challenge()
            : NotFound();
    }

    private static List<WantedPieces> Wanted(ReturnForm form) =>
    [
        .. form.Take.Select(field => (Ids: field.Key.Split('.'), Count: int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0))
            .Where(field => field.Count > 0 && field.Ids.Length <= 2 && field.Ids.All(id => Guid.TryParse(id, out _)))
            .Select(field => new WantedPieces(Guid.Parse(field.Ids[0]), field.Ids.Length == 2 ? Guid.Parse(field.Ids[1]) : null, field.Count)),
    ];

    private static Dictionary<string, Guid> Instead(ReturnForm form) =>
        form.Instead.Where(field => Guid.TryParse(field.Value, out _)).ToDictionary(field => field.Key, field => Guid.Parse(field.Value!), StringComparer.Ordinal);
}
