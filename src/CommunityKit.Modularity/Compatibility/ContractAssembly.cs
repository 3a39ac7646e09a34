namespace CommunityKit.Modularity.Compatibility;

/// <summary>A <c>*.Contracts</c> assembly that a module can see besides its own.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="ModuleId">Id of the module that owns it.</param>
/// <param name="ModuleVersion">Version of that module.</param>
public sealed record ContractAssembly(string Path, string ModuleId, string ModuleVersion)
{
    /// <summary>Simple name of the assembly.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);
}
