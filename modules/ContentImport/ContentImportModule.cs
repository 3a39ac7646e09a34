using CommunityKit.ContentImport.Bodies;
using CommunityKit.ContentImport.Data;
using CommunityKit.ContentImport.Moving;
using CommunityKit.ContentImport.Pictures;
using CommunityKit.Imports;

namespace CommunityKit.ContentImport;

/// <summary>Imports pages and articles of other systems.</summary>
public sealed class ContentImportModule : IModule
{
    public const string Id = "communitykit.content.import";

    public void Configure(ModuleBuilder module)
    {
        module.Services.AddSingleton<IForeignBodies, ForeignBodies>();
        module.Data<ContentImportDb>();
        module.Services.AddScoped<MovingIn>();
        module.Services.AddScoped<IPictureStore, StoredPictures>();
        module.When("communitykit.media", media => media.Services.AddScoped<IPictureStore, LibraryPictures>());
        module.Importer<ContentImporter>();
    }
}
