namespace CommunityKit.Data.Sections;

/// <summary>An entry of a section's history; secrets are masked.</summary>
internal sealed record SectionChange(string Section, long Version, string Json, string ChangedBy, DateTimeOffset ChangedAt);
