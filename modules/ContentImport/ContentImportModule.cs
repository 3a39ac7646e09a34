namespace CommunityKit.ContentImport;

/// <summary>Imports pages and articles of other systems.</summary>
public sealed class ContentImportModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
    }
}
