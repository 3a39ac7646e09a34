using System.Reflection;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;
using CommunityKit.Modules;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Entry;

/// <summary>The one class of a package that the host instantiates: its module or theme class. Found without loading the assembly.</summary>
/// <param name="TypeName">Full name of the class, as <see cref="Type.FullName"/>.</param>
/// <param name="Kind">What it implements.</param>
public sealed record EntryPoint(string TypeName, PackageKind Kind)
{
    /// <summary>Name of the interface that an entry class implements.</summary>
    /// <param name="kind">Kind of the package.</param>
    public static string ContractOf(PackageKind kind) => kind == PackageKind.Theme ? nameof(ITheme) : nameof(IModule);

    /// <summary>Finds the entry class.</summary>
    /// <param name="assemblyPath">Path of the main assembly.</param>
    /// <param name="kind">Module or theme.</param>
    /// <exception cref="ProblemException">There is no such class, more than one, or one that cannot be instantiated.</exception>
    /// <exception cref="InvalidDataException">The file is not a managed assembly, or it is damaged.</exception>
    public static EntryPoint Find(string assemblyPath, PackageKind kind) => SingleAssembly.Read(assemblyPath, file => Find(file, kind));

    private static EntryPoint Find(DefinedAssembly file, PackageKind kind)
    {
        var contract = ContractOf(kind);
        var fullName = (kind == PackageKind.Theme ? typeof(ITheme) : typeof(IModule)).FullName;
        var found = file.Types.Where(type => type is { IsInterface: false, IsAbstract: false } && Implements(type, fullName!)).ToList();
        return found switch
        {
            [] => throw new ProblemException(ModularityProblems.EntryNotFound(file.Name, contract)),
            [var entry] when IsConstructible(entry) => new EntryPoint(entry.FullName, kind),
            [var entry] => throw new ProblemException(ModularityProblems.EntryNotConstructible(file.Name, CSharpNames.Full(entry.FullName))),
            _ => throw new ProblemException(
                ModularityProblems.EntryAmbiguous(file.Name, contract, found.Select(type => CSharpNames.Full(type.FullName)))),
        };
    }

    private static bool Implements(DefinedType type, string contract) =>
        type.Self.Hierarchy()
            .SelectMany(item => item.Definition.Interfaces)
            .Any(item => item is TypeSig.Named named && named.FullName == contract);

    private static bool IsConstructible(DefinedType type) =>
        IsPublic(type)
        && type.Parameters.IsEmpty
        && type.MethodsNamed(".ctor").Any(method => method.Access == MethodAttributes.Public && method.Signature.Parameters.IsEmpty);

    private static bool IsPublic(DefinedType type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic => IsPublic(type.DeclaringType!),
        _ => false,
    };
}
