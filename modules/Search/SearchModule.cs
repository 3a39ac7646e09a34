namespace CommunityKit.Search;

/// <summary>The shop's full-text search.</summary>
public sealed class SearchModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
    }
}
