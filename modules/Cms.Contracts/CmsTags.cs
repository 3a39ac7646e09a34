namespace CommunityKit.Cms;

/// <summary>Tags of shared pages that show content; see <c>SharedPartAttribute</c>.</summary>
public static class CmsTags
{
    /// <summary>Which content is live, and what lists of it show.</summary>
    public const string Lists = "cms.lists";

    /// <summary>Menus.</summary>
    public const string Menus = "cms.menus";

    /// <summary>One item as it is live.</summary>
    /// <param name="itemId">Id of the item.</param>
    public static string Item(Guid itemId) => $"cms.item.{itemId:N}";

    /// <summary>In which languages one thing is live.</summary>
    /// <param name="setId">Id of its set of translations.</param>
    public static string Set(Guid setId) => $"cms.set.{setId:N}";

    /// <summary>Which item an address shows in which language.</summary>
    /// <param name="path">The address as it is kept, such as <c>/about</c>.</param>
    public static string Path(string path) => "cms.path." + path;
}
