using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Movements;

namespace CommunityKit.Inventory.Reservations;

/// <summary>What happens to an owner's pieces in one step: the journal and the levels, written together.</summary>
internal sealed class Moves(Guid owner)
{
    private readonly List<Movement> _movements = [];

    /// <summary>Adds a movement; goods that are not counted leave no trace.</summary>
    public void Add(ReservedPieces row, MovementKind kind, int onHand, int reserved)
    {
        if (row.IsCounted && (onHand != 0 || reserved != 0))
        {
            _movements.Add(new Movement
            {
                Kind = kind, VariantId = row.VariantId, LocationId = row.LocationId, OnHandDelta = onHand, ReservedDelta = reserved, Owner = owner,
            });
        }
    }

    /// <exception cref="InvalidOperationException">Pieces were to leave that are not there.</exception>
    public async ValueTask ApplyAsync(Transaction transaction, SoldOutFlags flags, CancellationToken cancellationToken)
    {
        await Journal.WriteAsync(transaction, _movements, cancellationToken);
        var changes = _movements.Select(m => new LevelChange(m.VariantId, m.LocationId, m.OnHandDelta, m.ReservedDelta));
        if (await LevelTable.ApplyAsync(transaction, changes, flags, mustBeSpare: false, cancellationToken) is { } impossible)
        {
            throw new InvalidOperationException(
                $"Variant {impossible.VariantId} has fewer than {-impossible.OnHand} pieces at location {impossible.LocationId}: pieces that were sold beyond the stock must come in first.");
        }
    }
}
