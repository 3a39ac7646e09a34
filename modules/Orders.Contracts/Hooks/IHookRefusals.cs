using CommunityKit.Data;

namespace CommunityKit.Orders.Hooks;

/// <summary>Receives the refusals of hooks; used by <see cref="OrderHookExtensions"/>. A scoped service of the orders module.</summary>
public interface IHookRefusals
{
    /// <summary>Cancels an order that a hook refused, and gives back what was paid.</summary>
    /// <param name="transaction">The unit of work of the step.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="hook">Name of the hook.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask RefuseAsync(Transaction transaction, Guid orderId, string hook, string reason, CancellationToken cancellationToken);
}
