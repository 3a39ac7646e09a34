using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using Sample.Starter.Notes;

namespace Sample.Starter;

/// <summary>The table of contents: everything that this module brings to a shop.</summary>
public sealed class StarterModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
        module.Data<StarterDb>();
        module.Services.AddScoped<NoteBook>();
        module.Settings<StarterSettings>("sample.starter");
        module.Permissions(new Permission(StarterPermissions.Manage, "permission.manage") { DefaultRoles = [RoleNames.Manager] });
        module.Navigation(new NavigationItem("nav.notes", "/starter") { Order = 200, Icon = "message-circle" });
        module.Slot<ShopFrame, NewestNote>(FrameSlots.Footer);
    }
}
