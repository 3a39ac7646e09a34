using CommunityKit.UI.Views;

namespace CommunityKit.Admin.Home;

/// <summary>Views of the admin's own cards.</summary>
internal static class HomeViews
{
    public static ViewName<FirstStepsCard> FirstSteps { get; } = new(AdminModule.Id, "FirstStepsCard");

    public static ViewName<AttentionCard> Attention { get; } = new(AdminModule.Id, "AttentionCard");

    public static ViewName<RecentChangesCard> RecentChanges { get; } = new(AdminModule.Id, "RecentChangesCard");
}
