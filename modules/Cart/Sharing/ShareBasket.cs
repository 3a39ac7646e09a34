using CommunityKit.Cart.Baskets;

namespace CommunityKit.Cart.Sharing;

/// <summary>
/// Shared carts: the owner opens, locks and revokes; friends join with a name and change their own lines, nobody else's. Every step checks the
/// link in the same unit of work that changes the basket.
/// </summary>
public sealed class ShareBasket(ChangeBasket change, ISettings<CartSettings> settings)
{
    /// <summary>Most characters of a friend's name.</summary>
    public const int MaxName = 40;

    /// <summary>Opens a link, or gives the one that is open new time.</summary>
    public Task<StoredBasket?> OpenAsync(Guid basketId, CancellationToken cancellationToken) => change.RunAsync(
        basketId,
        (basket, now) =>
        {
            var until = now.AddHours(settings.Current.ShareHours);
            var share = basket.Share is { } known && known.Until > now ? known with { Until = until } : new BasketShare(Guid.CreateVersion7(now), until, IsLocked: false);
            return (basket.Basket, share);
        },
        cancellationToken);

    public Task<StoredBasket?> LockAsync(Guid basketId, bool isLocked, CancellationToken cancellationToken) =>
        change.RunAsync(basketId, (basket, _) => (basket.Basket, basket.Share is { } share ? share with { IsLocked = isLocked } : null), cancellationToken);

    /// <summary>Ends the link. What friends put in stays: the owner decides about it.</summary>
    public Task<StoredBasket?> RevokeAsync(Guid basketId, CancellationToken cancellationToken) =>
        change.RunAsync(basketId, (basket, _) => (basket.Basket, null), cancellationToken);

    /// <summary>Gives a friend a place.</summary>
    public async Task<(ShareOutcome Outcome, FriendPass? Pass)> JoinAsync(Guid basketId, Guid shareId, string name, CancellationToken cancellationToken)
    {
        var friend = new BasketFriend(Guid.CreateVersion7(), name);
        var outcome = await StepAsync(
            basketId,
            shareId,
            basket => basket.Friends.Count >= settings.Current.MaxFriends ? (ShareOutcome.Crowded, basket) : (ShareOutcome.Done, basket with { Friends = [.. basket.Friends, friend] }),
            cancellationToken);
        return (outcome, outcome == ShareOutcome.Done ? new FriendPass(basketId, shareId, friend.Id) : null);
    }

    /// <summary>Changes a friend's own part.</summary>
    public Task<ShareOutcome> ChangeAsync(FriendPass pass, Func<Basket, Basket> how, CancellationToken cancellationToken) => StepAsync(
        pass.BasketId,
        pass.ShareId,
        basket => basket.Friends.Any(friend => friend.Id == pass.FriendId) ? (ShareOutcome.Done, how(basket)) : (ShareOutcome.Ended, basket),
        cancellationToken);

    /// <summary>True if the link names an open share of this basket.</summary>
    public static bool IsOpen(StoredBasket? basket, Guid shareId, DateTimeOffset now) => basket?.Share is { } share && share.Id == shareId && share.Until > now;

    private async Task<ShareOutcome> StepAsync(
        Guid basketId, Guid shareId, Func<Basket, (ShareOutcome Outcome, Basket Basket)> step, CancellationToken cancellationToken)
    {
        var outcome = ShareOutcome.Ended;
        await change.RunAsync(
            basketId,
            (basket, now) =>
            {
                (outcome, var after) = !IsOpen(basket, shareId, now) ? (ShareOutcome.Ended, basket.Basket)
                    : basket.Share!.IsLocked ? (ShareOutcome.Locked, basket.Basket)
                    : step(basket.Basket);
                return (after, basket.Share);
            },
            cancellationToken);
        return outcome;
    }
}
