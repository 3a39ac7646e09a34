using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Visitors;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Cart.Sharing;

/// <summary>What the owner does with a shared cart.</summary>
public sealed class ShareController(BasketReads reads, ShareBasket share) : Controller
{
    [HttpPost(SharedPaths.Share)]
    public Task<IActionResult> Open(CancellationToken cancellationToken) => StepAsync(id => share.OpenAsync(id, cancellationToken), cancellationToken);

    [HttpPost(SharedPaths.Share + "/lock")]
    public Task<IActionResult> Lock(CancellationToken cancellationToken) => StepAsync(id => share.LockAsync(id, isLocked: true, cancellationToken), cancellationToken);

    [HttpPost(SharedPaths.Share + "/unlock")]
    public Task<IActionResult> Unlock(CancellationToken cancellationToken) => StepAsync(id => share.LockAsync(id, isLocked: false, cancellationToken), cancellationToken);

    [HttpPost(SharedPaths.Share + "/revoke")]
    public Task<IActionResult> Revoke(CancellationToken cancellationToken) => StepAsync(id => share.RevokeAsync(id, cancellationToken), cancellationToken);

    private async Task<IActionResult> StepAsync(Func<Guid, Task<StoredBasket?>> step, CancellationToken cancellationToken)
    {
        if (CartVisitor.Find(HttpContext) is { } owner && await reads.FindAsync(owner, cancellationToken) is { } basket)
        {
            await step(basket.Id);
        }

        return Redirect(Request.PathBase + CartPaths.Cart);
    }
}
