namespace CommunityKit.Data.Sections;

/// <summary>A settings section as it is stored. Secrets in it are protected.</summary>
internal sealed record StoredSection(string Section, string Json, long Version, string ChangedBy)
{
    public static StoredSection Unsaved(string section) => new(section, "{}", 0, "");
}
