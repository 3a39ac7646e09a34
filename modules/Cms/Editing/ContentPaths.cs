namespace CommunityKit.Cms.Editing;

/// <summary>Addresses of the editors' pages.</summary>
internal static class ContentPaths
{
    public const string List = "content/items";
    public const string Items = "admin/content/items";
    public const string AsOf = "admin/content/as-of";
    public const string Audit = "admin/content/audit";
    public const string Translations = "admin/content/translations";
    public const string Calendar = "admin/content/calendar";
}
