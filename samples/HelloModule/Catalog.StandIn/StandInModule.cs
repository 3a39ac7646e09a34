namespace Catalog.StandIn;

/// <summary>Declares nothing: the controller is found by itself.</summary>
public sealed class StandInModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
    }
}
