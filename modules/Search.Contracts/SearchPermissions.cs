namespace CommunityKit.Search;

/// <summary>Permissions of the search module.</summary>
public static class SearchPermissions
{
    /// <summary>To see the state of the index and what is searched for, to write synonyms, to build the index anew.</summary>
    public const string Manage = "search.manage";
}
