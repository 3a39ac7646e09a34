namespace CommunityKit.ContentImport.Foreign;

internal enum ForeignItemKind
{
    /// <summary>A dated post.</summary>
    Article,

    /// <summary>A page.</summary>
    Page,
}
