using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Visitors;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Stock;

namespace CommunityKit.Cart.Adding;

/// <summary>Puts goods into a basket: only what is sold, no more than can be bought.</summary>
public sealed class AddToBasket(
    ICatalogQueries catalog, IAvailability availability, ChangeBasket change, CartVisitor visitor, ISettings<CartSettings> settings)
{
    /// <summary>Puts something into the visitor's basket.</summary>
    public async Task<AddResult> RunAsync(HttpContext http, CartAddition addition, CancellationToken cancellationToken)
    {
        var (line, refusal, most) = await PrepareAsync(addition, friendId: null, cancellationToken);
        if (line is null)
        {
            return new AddResult(refusal, null);
        }

        var added = 0;
        var basket = await change.RunAsync(
            visitor.Claim(http),
            before =>
            {
                (var after, added) = Put(before, line, most);
                return after;
            },
            cancellationToken);
        return new AddResult(OutcomeOf(added, addition.Quantity), basket);
    }

    /// <summary>The line to be put in, and how many pieces it may have at most; or why it cannot be.</summary>
    internal async ValueTask<(BasketLine? Line, AddOutcome Refusal, int Most)> PrepareAsync(
        CartAddition addition, Guid? friendId, CancellationToken cancellationToken)
    {
        if (addition.Quantity < 1
            || !(await catalog.VariantsAsync([addition.VariantId], cancellationToken)).TryGetValue(addition.VariantId, out var facts) || !facts.IsPublished)
        {
            return (null, AddOutcome.Unknown, 0);
        }

        var stock = (await availability.ReadAsync([addition.VariantId], cancellationToken)).GetValueOrDefault(addition.VariantId);
        if (!stock.CanBuy)
        {
            return (null, AddOutcome.SoldOut, 0);
        }

        var line = new BasketLine(Guid.CreateVersion7(), addition.VariantId, addition.Quantity)
        {
            Inputs = addition.Inputs,
            FriendId = friendId,
            SeenMinor = facts.Price.Minor,
            SeenCurrency = facts.Price.Currency,
        };
        return (line, AddOutcome.Added, MostOf(stock));
    }

    /// <summary>Puts a prepared line in.</summary>
    internal (Basket Basket, int Added) Put(Basket basket, BasketLine line, int most)
    {
        var limits = BasketLimits.Of(settings.Current);
        return basket.Add(line, limits with { Pieces = Math.Min(limits.Pieces, most) });
    }

    internal static AddOutcome OutcomeOf(int added, int wanted) => added == 0 ? AddOutcome.Full : added < wanted ? AddOutcome.AddedFewer : AddOutcome.Added;

    /// <summary>Pieces that can be bought; any number where they are not counted or sold beyond the stock.</summary>
    private static int MostOf(VariantAvailability stock) => stock.Quantity is { } left && !stock.IsBackorder ? left : int.MaxValue;
}
