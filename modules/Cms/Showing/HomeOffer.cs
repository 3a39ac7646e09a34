using CommunityKit.UI.Pages;

namespace CommunityKit.Cms.Showing;

/// <summary>The page that editors put at <c>/</c> is the home page while it is live.</summary>
public sealed class HomeOffer(KnownHome known, LiveReads reads, Moment moment) : IHomeOffer
{
    /// <summary>Before the home pages of modules that show goods, which serve a shop without editors.</summary>
    public const int Order = 10;

    public async ValueTask<bool> StandsAsync(CancellationToken cancellationToken) => await moment.AtAsync(cancellationToken) is null
        ? await known.StandsAsync(reads, cancellationToken)
        : await reads.HasHomeAsync(cancellationToken);
}
