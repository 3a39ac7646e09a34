using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Webhooks.Admin;

/// <summary>Card on the back office's home: endpoints that were switched off by themselves. Nothing when there are none.</summary>
internal sealed class SwitchedOffCard(IDbContextFactory<WebhooksDb> reading, IPermissionEvaluator permissions, IHttpContextAccessor http) : ISlotContent<AdminFrame>
{
    public static readonly ViewName<IReadOnlyList<WebhookEndpoint>> View = new(WebhooksModule.Id, "SwitchedOff");

    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, WebhooksPermissions.Manage, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var off = await db.Endpoints.AsNoTracking()
            .Where(e => !e.IsActive && (e.OffReason == OffReason.Failing || e.OffReason == OffReason.Gone))
            .OrderBy(e => e.OffAt).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        return off.Count == 0 ? SlotResult.Nothing : SlotResult.View<IReadOnlyList<WebhookEndpoint>>(View, off);
    }
}
