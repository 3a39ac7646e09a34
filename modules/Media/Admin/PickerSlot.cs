using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Media.Admin;

/// <summary>Brings the script that offers the library beside every picture field of the back office. Shows nothing by itself.</summary>
internal sealed class PickerSlot(IPermissionEvaluator permissions, IHttpContextAccessor http) : ISlotContent<AdminFrame>
{
    public static readonly ViewName<AdminFrame> View = new(MediaModule.Id, "Picker");

    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken) =>
        await permissions.HasAsync(http.HttpContext!.User, MediaPermissions.Manage, cancellationToken) ? SlotResult.View(View, context) : SlotResult.Nothing;
}
