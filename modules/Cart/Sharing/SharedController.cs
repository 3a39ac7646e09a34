using CommunityKit.Cart.Adding;
using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Pages;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cart.Sharing;

/// <summary>A shared cart for friends: join, look at one's own part, change it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SharedController(
    BasketReads reads,
    ShareBasket share,
    ShareLinks links,
    AddToBasket add,
    CartPages pages,
    PageInfo page,
    ISettings<CartSettings> settings,
    TimeProvider clock,
    IStringLocalizer<CartModule> text) : Controller
{
    [HttpGet(SharedPaths.Root + "/{token}")]
    public Task<IActionResult> Show(string token, CancellationToken cancellationToken) => ShowAsync(token, problem: null, cancellationToken);

    [HttpPost(SharedPaths.Root + "/{token}/join")]
    public async Task<IActionResult> Join(string token, string? name, CancellationToken cancellationToken)
    {
        name = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (links.Read(token) is not { } link)
        {
            return Ended();
        }

        if (name.Length is 0 or > ShareBasket.MaxName)
        {
            return await ShowAsync(token, text["shared.name.problem", ShareBasket.MaxName], cancellationToken);
        }

        var (outcome, pass) = await share.JoinAsync(link.BasketId, link.ShareId, name, cancellationToken);
        if (pass is null)
        {
            return outcome == ShareOutcome.Ended ? Ended() : await ShowAsync(token, text[$"shared.{outcome}"], cancellationToken);
        }

        links.Admit(HttpContext, pass, TimeSpan.FromHours(settings.Current.ShareHours));
        return Redirect(Request.PathBase + SharedPaths.Of(token));
    }

    [HttpPost(SharedPaths.Lines)]
    public async Task<IActionResult> Add(Guid variantId, CancellationToken cancellationToken, int quantity = 1)
    {
        if (links.FriendOf(Request) is not { } pass)
        {
            return Ended();
        }

        var (line, refusal, most) = await add.PrepareAsync(new CartAddition(variantId, quantity), pass.FriendId, cancellationToken);
        var added = 0;
        var outcome = line is null ? ShareOutcome.Done : await share.ChangeAsync(
            pass,
            before =>
            {
                (var after, added) = add.Put(before, line, most);
                return after;
            },
            cancellationToken);
        var words = outcome != ShareOutcome.Done ? text[$"shared.{outcome}"]
            : line is null ? AddWords.Of(text, refusal, 0)
            : added == 0 ? text["added.full"] : text["shared.added"];
        this.Flash(words, added > 0 ? AdminTone.Good : AdminTone.Warning);
        return Redirect(Request.PathBase + SharedPaths.Of(links.TokenOf(pass.BasketId, pass.ShareId)));
    }

    [HttpPost(SharedPaths.Lines + "/{id:guid}")]
    public async Task<IActionResult> Change(Guid id, int? quantity, CancellationToken cancellationToken, int delta = 0)
    {
        if (links.FriendOf(Request) is not { } pass)
        {
            return Ended();
        }

        var outcome = await share.ChangeAsync(
            pass,
            basket => basket.Lines.FirstOrDefault(line => line.Id == id) is { } line && line.FriendId == pass.FriendId
                ? basket.SetQuantity(id, delta == 0 && quantity is { } pieces ? pieces : line.Quantity + delta, BasketLimits.Of(settings.Current)) with { Removed = basket.Removed }
                : basket,
            cancellationToken);
        if (outcome != ShareOutcome.Done)
        {
            this.Flash(text[$"shared.{outcome}"], AdminTone.Warning);
        }

        return Redirect(Request.PathBase + SharedPaths.Of(links.TokenOf(pass.BasketId, pass.ShareId)));
    }

    private async Task<IActionResult> ShowAsync(string token, string? problem, CancellationToken cancellationToken)
    {
        var link = links.Read(token);
        var basket = link is { } known ? await reads.FindAsync(known.BasketId, cancellationToken) : null;
        if (link is null || !ShareBasket.IsOpen(basket, link.Value.ShareId, clock.GetUtcNow()))
        {
            return Ended();
        }

        page.Title = text["shared.title"];
        page.NoIndex = true;
        var pass = links.FriendOf(Request);
        var friend = pass?.ShareId == link.Value.ShareId ? basket!.Basket.Friends.FirstOrDefault(other => other.Id == pass.FriendId) : null;
        var model = new SharedPage(Request.PathBase + SharedPaths.Of(token))
        {
            Problem = problem, IsLocked = basket!.Share!.IsLocked, Until = basket.Share.Until, MaxPieces = settings.Current.MaxPieces,
        };
        if (friend is null)
        {
            return View("Shared", model);
        }

        var whole = await pages.BuildAsync(basket, HttpContext, cancellationToken);
        var own = whole.Lines.Where(line => line.Line.FriendId == friend.Id).ToList();
        return View("Shared", model with { Name = friend.Name, Lines = own, Subtotal = CartPages.SumOf(own, whole.Total.Currency) });
    }

    /// <summary>The link has ended, was revoked or never was.</summary>
    private ViewResult Ended()
    {
        page.Title = text["shared.title"];
        page.NoIndex = true;
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("SharedEnded");
    }
}
