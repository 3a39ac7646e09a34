using CommunityKit.Orders.State;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Asks for a return as buyers do, on pages and by programs: looks up what the wish depends on, then asks.</summary>
internal sealed class AskForReturn(ReturnChanges changes, ReturnReads reads, ReturnOffers offers, ReturnRules rules)
{
    /// <summary>Asks.</summary>
    /// <param name="order">The order.</param>
    /// <param name="wish">What is wanted; exclusions and replacements are filled in here.</param>
    /// <param name="instead">Variants wanted in exchange, by <see cref="Holding.Key"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<(Refusal? Refusal, int Number)> RunAsync(
        Order order, ReturnWish wish, IReadOnlyDictionary<string, Guid> instead, CancellationToken cancellationToken)
    {
        var pieces = wish.Pieces;
        if (wish.Kind == ReturnKind.Exchange)
        {
            var returns = await reads.OfOrderAsync(order.Id, cancellationToken);
            var holdings = Holdings.Of(order, returns, rules.Current);
            var chosen = new List<WantedPieces>();
            foreach (var wanted in pieces)
            {
                if (holdings.FirstOrDefault(h => h.LineId == wanted.LineId && h.HeldFrom == wanted.HeldFrom) is not { } holding)
                {
                    return (Refusal.TooMany, 0);
                }

                var line = order.Lines.First(l => l.Id == wanted.LineId);
                var choices = await offers.InsteadOfAsync(line, ReturnOffers.VariantOf(order, returns, holding), cancellationToken);
                chosen.Add(wanted with { Instead = instead.TryGetValue(holding.Key, out var id) ? choices.FirstOrDefault(c => c.VariantId == id) : null });
            }

            pieces = chosen;
        }

        var excluded = await offers.ExcludedAsync(order, cancellationToken);
        return await changes.RequestAsync(order.Id, wish with { Pieces = pieces, Excluded = excluded.Keys.ToHashSet() }, cancellationToken);
    }
}
