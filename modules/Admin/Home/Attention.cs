using CommunityKit.Admin.Frame;
using CommunityKit.Operations;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Admin.Home;

/// <summary>Card: what needs somebody. Only for who can do something about it.</summary>
public sealed class Attention(IActivityDesk desk, IPermissionEvaluator permissions, IHttpContextAccessor http, Words words, TimeProvider clock)
    : ISlotContent<AdminFrame>
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, AdminPermissions.Activity, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        var summary = await desk.SummaryAsync(cancellationToken);
        var parts = desk.FailingParts;
        return SlotResult.View(HomeViews.Attention, new AttentionCard(
            summary.Parked,
            summary.OldestWaiting is { } oldest && clock.GetUtcNow() - oldest > TooLong ? oldest : null,
            parts.Count(part => part.IsOff),
            parts.Count(part => !part.IsOff),
            [.. desk.ModulesOff.Select(module => words.Of(module.ModuleId).Name)]));
    }
}
