namespace CommunityKit.Cms;

/// <summary>Permissions of the CMS.</summary>
public static class CmsPermissions
{
    /// <summary>Write drafts.</summary>
    public const string Edit = "cms.edit";

    /// <summary>Put content live, schedule it and take it down; includes <see cref="Edit"/>.</summary>
    public const string Publish = "cms.publish";

    /// <summary>Read and delete what visitors wrote to the shop.</summary>
    public const string Messages = "cms.messages";
    /// <summary>Say that a draft of somebody else may go live, or send it back; includes <see cref="Edit"/>.</summary>
    public const string Approve = "cms.approve";

    /// <summary>Change menus, taxonomies, redirects and content types.</summary>
    public const string Structure = "cms.structure";
}
