namespace CommunityKit.Catalog.Categories;

/// <summary>A category in the tree.</summary>
public sealed record CategoryNode(
    Guid Id, string Handle, LocalizedText Name, LocalizedText Description, string? Icon, Guid? ParentId, string Path, int Position)
{
    /// <summary>1 at the top.</summary>
    public int Depth => Path.Count(c => c == '/');
}
