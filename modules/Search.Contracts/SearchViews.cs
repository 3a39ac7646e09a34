using CommunityKit.Search.Views;
using CommunityKit.UI.Views;

namespace CommunityKit.Search;

/// <summary>Views of the search module that themes may override.</summary>
public static class SearchViews
{
    private const string Module = "communitykit.search";

    /// <summary>The page with the hits.</summary>
    public static ViewName<SearchPage> SearchPage { get; } = new(Module, "SearchPage");

    /// <summary>The search box in the header.</summary>
    public static ViewName<SearchBox> SearchBox { get; } = new(Module, "SearchBox");
}
