using CommunityKit.ContentImport.Bodies;

namespace CommunityKit.ContentImport;

/// <summary>Imports pages and articles of other systems.</summary>
public sealed class ContentImportModule : IModule
{
    public const string Id = "communitykit.content.import";

    public void Configure(ModuleBuilder module)
    {
        module.Services.AddSingleton<IForeignBodies, ForeignBodies>();
    }
}
