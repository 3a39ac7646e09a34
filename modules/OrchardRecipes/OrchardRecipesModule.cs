using CommunityKit.Imports;

namespace CommunityKit.OrchardRecipes;

/// <summary>Imports recipes of Orchard Core.</summary>
public sealed class OrchardRecipesModule : IModule
{
    public void Configure(ModuleBuilder module) => module.Importer<OrchardImporter>();
}
