using CommunityKit.Data;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Cart;

/// <summary>The carts of a shop. Thread-safe; a scoped service.</summary>
public interface ICarts
{
    /// <summary>The cart of a visitor: by session for a guest, by member else; null while it holds nothing. Never writes.</summary>
    /// <param name="http">The visitor's request.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<CartSnapshot?> CurrentAsync(HttpContext http, CancellationToken cancellationToken);

    /// <summary>A cart by its id, or null.</summary>
    /// <param name="cartId">Id of the cart.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<CartSnapshot?> FindAsync(Guid cartId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes lines out of a cart because they become an order, in the transaction that places it. False, and nothing is changed, when the
    /// cart was changed since it was read.
    /// </summary>
    /// <param name="transaction">The unit of work that places the order.</param>
    /// <param name="cart">The cart as it was read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<bool> ConsumeAsync(Transaction transaction, CartSnapshot cart, CancellationToken cancellationToken);

    /// <summary>Puts goods of a past order into a visitor's cart again, as far as they are still sold.</summary>
    /// <param name="http">The visitor's request; a guest without a cart is given one.</param>
    /// <param name="lines">Variants and pieces.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many of the lines could be put in.</returns>
    ValueTask<int> AddAsync(HttpContext http, IReadOnlyList<CartAddition> lines, CancellationToken cancellationToken);
}
