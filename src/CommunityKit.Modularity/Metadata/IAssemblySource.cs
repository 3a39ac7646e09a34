namespace CommunityKit.Modularity.Metadata;

/// <summary>Finds the file that a reference by simple name would be bound to.</summary>
internal interface IAssemblySource
{
    /// <summary>The assembly, or null when a load would fail.</summary>
    DefinedAssembly? Find(string simpleName);
}
