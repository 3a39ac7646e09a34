using CommunityKit.Modules;

namespace CommunityKit.Modularity.Tests.Loading;

/// <summary>Makes this test assembly itself a module, as a development host sees one.</summary>
public sealed class LinkedModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
    }
}
