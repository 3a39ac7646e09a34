namespace CommunityKit.UI.Rendering;

/// <summary>How long a page waits for a part of another module.</summary>
/// <param name="Load">When the part's cancellation token is cancelled.</param>
/// <param name="Grace">How long a part that ignores its token is waited for after that.</param>
internal sealed record RenderLimits(TimeSpan Load, TimeSpan Grace)
{
    public static RenderLimits Default { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(250));
}
