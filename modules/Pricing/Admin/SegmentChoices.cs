using CommunityKit.Customers;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Admin;

/// <summary>The segments of members.</summary>
public sealed class SegmentChoices(IServiceProvider services) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        services.GetService<ISegments>() is { } segments
            ? [.. (await segments.ListAsync(cancellationToken)).Select(segment => new AdminChoice(segment.Code, segment.Name))]
            : [];
}
