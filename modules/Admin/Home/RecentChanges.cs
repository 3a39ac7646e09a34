using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Settings;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Admin.Home;

/// <summary>Card: who changed which settings lately. Only for who may change them.</summary>
public sealed class RecentChanges(
    ISettingsHistory history, SettingsSections sections, IPermissionEvaluator permissions, IHttpContextAccessor http) : ISlotContent<AdminFrame>
{
    private const int MaxShown = 5;

    /// <inheritdoc />
    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, AdminPermissions.Settings, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        var changes = await history.ReadAsync(section: null, MaxShown, cancellationToken);
        var shown = new List<(string, string, string, DateTimeOffset)>();
        foreach (var change in changes)
        {
            // Sections of modules that are off have no page.
            if (sections.Find(change.Section) is { } section)
            {
                shown.Add((section.Title, section.Path, change.ChangedBy, change.ChangedAt));
            }
        }

        return shown.Count == 0 ? SlotResult.Nothing : SlotResult.View(HomeViews.RecentChanges, new RecentChangesCard(shown));
    }
}
