using CommunityKit.Data;

namespace CommunityKit.Inventory;

/// <summary>
/// Stock that is promised to somebody. Every step runs inside the caller's unit of work, so that an order and its stock commit together
/// or not at all. Pieces are never created or lost: what is reserved, sold, shipped and returned adds up to what was put in. Thread-safe;
/// a scoped service.
/// </summary>
/// <remarks>
/// The owner is whoever holds the promise, usually an order. A reservation is <em>held</em> until its time limit, then lapses by itself
/// (<see cref="Events.ReservationLapsed"/>); <see cref="CommitAsync"/> makes it last. Repeating a step that was done changes nothing.
/// Variants whose stock is not counted always succeed and take no part in the sums. Call it last in the unit of work: the rows are hot.
/// </remarks>
public interface IStock
{
    /// <summary>
    /// What was found sold out a moment ago, from memory: a quick no before a unit of work is opened, against the storm after the last piece.
    /// Only ever a no; whether there is enough is decided by <see cref="ReserveAsync"/>.
    /// </summary>
    /// <param name="request">What is wanted.</param>
    IReadOnlyList<Shortage> KnownShortages(ReservationRequest request);

    /// <summary>Holds pieces for an owner: all lines, or none and the answer says what is missing.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="request">What is wanted, and until when.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<ReservationResult> ReserveAsync(Transaction transaction, ReservationRequest request, CancellationToken cancellationToken);

    /// <summary>Makes what the owner holds last: it is sold. False if nothing was held any more, because it lapsed or was released.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<bool> CommitAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken);

    /// <summary>Gives pieces back to the shelf that have not left it: those of some lines, or all that the owner still holds.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="lines">Lines and pieces; null for everything.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask ReleaseAsync(Transaction transaction, Guid owner, IReadOnlyList<LineQuantity>? lines, CancellationToken cancellationToken);

    /// <summary>The pieces leave the building.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="owner">The owner; must have committed them.</param>
    /// <param name="lines">Lines and pieces; more than the owner has is an <see cref="InvalidOperationException"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask ShipAsync(Transaction transaction, Guid owner, IReadOnlyList<LineQuantity> lines, CancellationToken cancellationToken);

    /// <summary>Shipped pieces come back, onto the shelf or written off.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="owner">The owner who had them shipped.</param>
    /// <param name="lines">Lines and pieces; more than were shipped and not yet returned is an <see cref="InvalidOperationException"/>.</param>
    /// <param name="canBeSold">True to put them back on sale, false to write them off.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask ReturnAsync(Transaction transaction, Guid owner, IReadOnlyList<LineQuantity> lines, bool canBeSold, CancellationToken cancellationToken);

    /// <summary>Where an owner's pieces come from; empty when it holds none.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<Allocation>> AllocationsAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken);
}
