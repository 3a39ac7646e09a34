using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// An assembly of the package whose references are checked. The author's own assemblies are held to everything they name; a private
/// library only to contracts, because libraries carry code that is never used.
/// </summary>
internal sealed class Consumer(DefinedAssembly file, Universe universe, bool isStrict)
{
    public DefinedAssembly File { get; } = file;

    public bool IsStrict { get; } = isStrict;

    /// <summary>True when a use of a type or member of that assembly must hold.</summary>
    public bool Concerns(string assembly) =>
        assembly != File.Name && (IsStrict || universe.IsContract(assembly)) && universe.Find(assembly) is not null;

    /// <summary>True when a use of that definition must hold.</summary>
    public bool Concerns(DefinedType type) => type.File != File && (IsStrict || universe.IsContract(type.File.Name));
}
