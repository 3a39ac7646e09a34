namespace CommunityKit.UI.Slots;

/// <summary>Fills a slot. Resolved from the request's scope, once per rendering.</summary>
/// <typeparam name="TContext">What the slot tells about the place.</typeparam>
/// <remarks>
/// An exception, in here or in the view, leaves the place empty and the page whole; after five in a row the content is switched off
/// for a while and the module page says so. Keep it quick: pages wait for it, one second at most.
/// </remarks>
public interface ISlotContent<in TContext>
    where TContext : class
{
    /// <summary>Loads what the view needs, or decides to show nothing.</summary>
    /// <param name="context">The place.</param>
    /// <param name="cancellationToken">Cancelled when the visitor leaves or the time is up.</param>
    ValueTask<SlotResult> RenderAsync(TContext context, CancellationToken cancellationToken);
}
