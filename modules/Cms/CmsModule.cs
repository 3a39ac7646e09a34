namespace CommunityKit.Cms;

/// <summary>Pages, articles, topics and parts of pages, written by editors.</summary>
public sealed class CmsModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
    }
}
