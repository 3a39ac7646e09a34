using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.UI.Tests.Slots;

/// <summary>Contents of the test slot and the names they use.</summary>
public static class SlotContents
{
    public static SlotName<Place> Slot { get; } = new("test/place");

    public static ViewName<string> Plain { get; } = new("test.module", "Plain");

    public static ViewName<string> Broken { get; } = new("test.module", "Broken");

    public sealed class Says : ISlotContent<Place>
    {
        public ValueTask<SlotResult> RenderAsync(Place context, CancellationToken cancellationToken) => new(SlotResult.View(Plain, "says " + context.Name));
    }

    public sealed class SaysMore : ISlotContent<Place>
    {
        public async ValueTask<SlotResult> RenderAsync(Place context, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return SlotResult.View(Plain, "more");
        }
    }

    public sealed class SaysNothing : ISlotContent<Place>
    {
        public ValueTask<SlotResult> RenderAsync(Place context, CancellationToken cancellationToken) => new(SlotResult.Nothing);
    }

    public sealed class Throws : ISlotContent<Place>
    {
        public ValueTask<SlotResult> RenderAsync(Place context, CancellationToken cancellationToken) => throw new InvalidOperationException("broken load");
    }

    public sealed class ThrowsInView : ISlotContent<Place>
    {
        public ValueTask<SlotResult> RenderAsync(Place context, CancellationToken cancellationToken) => new(SlotResult.View(Broken, "x"));
    }

    /// <summary>Waits for its token, as a slow query does.</summary>
    public sealed class IsSlow(SlotProbe probe) : ISlotContent<Place>
    {
        public async ValueTask<SlotResult> RenderAsync(Place context, CancellationToken cancellationToken)
        {
            probe.Started.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return SlotResult.Nothing;
        }
    }

    /// <summary>Does not even look at its token.</summary>
    public sealed class IsDeaf(SlotProbe probe) : ISlotContent<Place>
    {
        public async ValueTask<SlotResult> RenderAsync(Place context, CancellationToken cancellationToken)
        {
            probe.Started.TrySetResult();
            await new TaskCompletionSource().Task;
            return SlotResult.Nothing;
        }
    }
}
