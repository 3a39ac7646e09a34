namespace CommunityKit.Catalog;

public sealed class CatalogModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
    }
}
