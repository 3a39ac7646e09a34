namespace CommunityKit.Modularity.Metadata;

/// <summary>For reading one assembly alone: names of foreign types are enough, their definitions are not asked for.</summary>
internal sealed class NoAssemblies : IAssemblySource
{
    public static readonly NoAssemblies Instance = new();

    public DefinedAssembly? Find(string simpleName) => null;
}
