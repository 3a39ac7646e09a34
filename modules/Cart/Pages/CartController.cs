using CommunityKit.Cart.Adding;
using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Visitors;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cart.Pages;

/// <summary>The cart and everything that can be done on it; each is a plain form post.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CartController(
    BasketReads reads,
    ChangeBasket change,
    AddToBasket add,
    CartPages pages,
    CartVisitor visitor,
    PageInfo page,
    ISettings<CartSettings> settings,
    IStringLocalizer<CartModule> text) : Controller
{
    [HttpGet(CartPaths.Cart)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        page.Title = text["cart.title"];
        page.NoIndex = true;
        var basket = CartVisitor.Find(HttpContext) is { } owner ? await reads.FindAsync(owner, cancellationToken) : null;
        return View("Cart", await pages.BuildAsync(basket, HttpContext, cancellationToken));
    }

    [HttpPost(CartPaths.Add)]
    public async Task<IActionResult> Add(Guid variantId, string? returnUrl, CancellationToken cancellationToken, int quantity = 1)
    {
        var result = await add.RunAsync(HttpContext, new CartAddition(variantId, quantity), cancellationToken);
        var pieces = result.Basket?.Basket.Pieces ?? 0;
        var words = AddWords.Of(text, result.Outcome, pieces);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            var count = result.Basket is null && CartVisitor.Find(HttpContext) is { } owner ? await reads.PiecesAsync(owner, cancellationToken) : pieces;
            return PartialView("Added", new AddedPart(words, count, result.IsAdded));
        }

        this.Flash(words, result.IsAdded ? AdminTone.Good : AdminTone.Warning);
        return IsOfThisShop(returnUrl) ? LocalRedirect(returnUrl!) : ToCart();
    }

    [HttpPost(CartPaths.Add + "/{id:guid}")]
    public Task<IActionResult> Change(Guid id, int? quantity, CancellationToken cancellationToken, int delta = 0) =>
        ChangeAsync(basket => basket.SetQuantity(id, delta == 0 && quantity is { } pieces ? pieces : QuantityOf(basket, id) + delta, Limits), cancellationToken);

    [HttpPost(CartPaths.Add + "/{id:guid}/remove")]
    public Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken) => ChangeAsync(basket => basket.Remove(id), cancellationToken);

    [HttpPost(CartPaths.Add + "/{id:guid}/save")]
    public Task<IActionResult> Save(Guid id, CancellationToken cancellationToken) => ChangeAsync(basket => basket.Save(id, isSaved: true, Limits), cancellationToken);

    [HttpPost(CartPaths.Add + "/{id:guid}/back")]
    public Task<IActionResult> Back(Guid id, CancellationToken cancellationToken) => ChangeAsync(basket => basket.Save(id, isSaved: false, Limits), cancellationToken);

    [HttpPost(CartPaths.Cart + "/undo")]
    public Task<IActionResult> Undo(CancellationToken cancellationToken) => ChangeAsync(basket => basket.Undo(Limits), cancellationToken);

    [HttpPost(CartPaths.Cart + "/coupons")]
    public Task<IActionResult> AddCode(string? code, CancellationToken cancellationToken) => ChangeAsync(basket => basket.AddCode(code ?? ""), cancellationToken);

    [HttpPost(CartPaths.Cart + "/coupons/remove")]
    public Task<IActionResult> RemoveCode(string? code, CancellationToken cancellationToken) => ChangeAsync(basket => basket.RemoveCode(code ?? ""), cancellationToken);

    private BasketLimits Limits => BasketLimits.Of(settings.Current);

    private static int QuantityOf(Basket basket, Guid lineId) => basket.Lines.FirstOrDefault(line => line.Id == lineId)?.Quantity ?? 0;

    private async Task<IActionResult> ChangeAsync(Func<Basket, Basket> how, CancellationToken cancellationToken)
    {
        if (CartVisitor.Find(HttpContext) is not null)
        {
            await change.RunAsync(visitor.Claim(HttpContext), how, cancellationToken);
        }

        return ToCart();
    }

    private RedirectResult ToCart() => Redirect(Request.PathBase + CartPaths.Cart);

    /// <summary>Only a page of this shop, whatever the form says.</summary>
    private bool IsOfThisShop(string? url) => Url.IsLocalUrl(url) && new PathString(url!.Split('?', '#')[0]).StartsWithSegments(Request.PathBase, StringComparison.OrdinalIgnoreCase);
}
