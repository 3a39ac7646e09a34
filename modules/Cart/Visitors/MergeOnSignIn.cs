using CommunityKit.Cart.Baskets;
using Microsoft.AspNetCore.Authentication;

namespace CommunityKit.Cart.Visitors;

/// <summary>
/// What a guest put together goes into the member's basket with the first request after signing in, and the cookie goes. In one unit of
/// work: the guest's basket is deleted where the member's takes it in, so it is taken in once.
/// </summary>
public sealed class MergeOnSignIn(IUnitOfWork work, ISettings<CartSettings> settings, IAuthenticationSchemeProvider schemes) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (CartCookie.Read(context.Request) is { } guest && await MemberAsync(context) is { } member)
        {
            await work.ExecuteAsync((transaction, ct) => MergeAsync(transaction, guest, new BasketOwner(member, null), ct), context.RequestAborted);
            CartCookie.Delete(context);
        }

        await next(context);
    }

    /// <summary>Modules' middlewares run before the kit asks who it is.</summary>
    private async Task<Guid?> MemberAsync(HttpContext context) =>
        await schemes.GetDefaultAuthenticateSchemeAsync() is { } scheme && await context.AuthenticateAsync(scheme.Name) is { Principal: { } user } ? user.FindId() : null;

    private async ValueTask MergeAsync(Transaction transaction, BasketOwner guest, BasketOwner member, CancellationToken cancellationToken)
    {
        if (await BasketTable.FindAsync(transaction, guest, cancellationToken) is not { } from)
        {
            return;
        }

        await BasketTable.DeleteAsync(transaction, from.Id, cancellationToken);
        var limits = BasketLimits.Of(settings.Current);
        var to = await BasketTable.FindAsync(transaction, member, cancellationToken);
        if (to is null)
        {
            if (await BasketTable.TryAddAsync(transaction, member, Basket.Empty.Merge(from.Basket, limits), cancellationToken) is not null)
            {
                return;
            }

            to = await BasketTable.FindAsync(transaction, member, cancellationToken) ?? throw new InvalidOperationException("The basket that stood in the way is gone.");
        }

        await BasketTable.SaveAsync(transaction, to, to.Basket.Merge(from.Basket, limits), to.Share, cancellationToken);
    }
}
