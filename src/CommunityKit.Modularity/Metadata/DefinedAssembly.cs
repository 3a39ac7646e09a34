using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CommunityKit.Modularity.Metadata;

/// <summary>
/// An assembly read as metadata; nothing of it is loaded and its file is not held open. Thread-safe. Dropping it is enough:
/// the reader's memory is freed with it.
/// </summary>
internal sealed class DefinedAssembly
{
    private const int MaximumForwards = 16;

    private readonly PEReader _image;
    private readonly Lazy<Dictionary<string, TypeDefinitionHandle>> _types;
    private readonly Lazy<Dictionary<string, AssemblyReferenceHandle>> _forwards;
    private readonly Lazy<HashSet<string>> _friends;
    private readonly DefinedType?[] _defined;
    private readonly TypeSig.Named?[] _referenced;

    private DefinedAssembly(PEReader image, string path, IAssemblySource source)
    {
        _image = image;
        Path = path;
        Source = source;
        Reader = image.GetMetadataReader();
        var definition = Reader.GetAssemblyDefinition();
        Name = Reader.GetString(definition.Name);
        Version = definition.Version;
        Signatures = new SignatureReader(this);
        _defined = new DefinedType?[Reader.TypeDefinitions.Count + 1];
        _referenced = new TypeSig.Named?[Reader.TypeReferences.Count + 1];
        _types = new(IndexTypes);
        _forwards = new(IndexForwards);
        _friends = new(ReadFriends);
    }

    public string Path { get; }

    public string Name { get; }

    public Version Version { get; }

    public MetadataReader Reader { get; }

    /// <summary>Where this assembly's references lead.</summary>
    public IAssemblySource Source { get; }

    public SignatureReader Signatures { get; }

    /// <summary>Bytes of metadata held in memory.</summary>
    public int Size => Reader.MetadataLength;

    /// <summary>Reads an assembly.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">Where its references lead.</param>
    /// <param name="withBodies">True when method bodies will be read too.</param>
    /// <exception cref="InvalidDataException">It is a native library or another module kind.</exception>
    public static DefinedAssembly Open(string path, IAssemblySource source, bool withBodies = false)
    {
        var image = new PEReader(
            File.OpenRead(path), withBodies ? PEStreamOptions.PrefetchEntireImage : PEStreamOptions.PrefetchMetadata);
        try
        {
            if (!image.HasMetadata || !image.GetMetadataReader().IsAssembly)
                throw new InvalidDataException("It is not a managed assembly.");
            NestingGuard.Check(image.GetMetadataReader());
            return new DefinedAssembly(image, path, source);
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    /// <summary>All types that are defined here.</summary>
    public IEnumerable<DefinedType> Types => Reader.TypeDefinitions.Select(Type);

    public DefinedType Type(TypeDefinitionHandle handle) =>
        _defined[MetadataTokens.GetRowNumber(handle)] ??= new DefinedType(this, handle);

    /// <summary>A type that is defined here or forwarded from here; null when there is none.</summary>
    public DefinedType? FindType(string fullName)
    {
        var file = this;
        for (var hop = 0; file is not null && hop < MaximumForwards; hop++)
        {
            if (file._types.Value.TryGetValue(fullName, out var handle))
                return file.Type(handle);
            var plus = fullName.IndexOf('+', StringComparison.Ordinal);
            if (!file._forwards.Value.TryGetValue(plus < 0 ? fullName : fullName[..plus], out var target))
                return null;
            file = file.Source.Find(file.Reader.GetString(file.Reader.GetAssemblyReference(target).Name));
        }

        return null;
    }

    /// <summary>Where a type reference leads; its definition is null when the type is missing.</summary>
    public TypeSig.Named Resolve(TypeReferenceHandle handle) =>
        _referenced[MetadataTokens.GetRowNumber(handle)] ??= ResolveReference(handle);

    /// <summary>Simple name of the assembly that a type reference names, before forwarders.</summary>
    public string ScopeOf(TypeReferenceHandle handle) => ScopeOf(handle, 0);

    /// <summary>Namespace and name of a type that is defined here, nested types after <c>+</c>.</summary>
    public string FullName(TypeDefinitionHandle handle) => FullName(handle, 0);

    /// <summary>Namespace and name of a type that is referenced here, nested types after <c>+</c>.</summary>
    public string FullName(TypeReferenceHandle handle) => FullName(handle, 0);

    /// <summary>True when this assembly shows its internals to another.</summary>
    public bool IsFriend(string simpleName) => _friends.Value.Contains(simpleName);

    public MethodBodyBlock Body(MethodDefinition method) => _image.GetMethodBody(method.RelativeVirtualAddress);

    private string ScopeOf(TypeReferenceHandle handle, int depth)
    {
        NestingGuard.Check(depth);
        var reference = Reader.GetTypeReference(handle);
        return reference.ResolutionScope.Kind switch
        {
            HandleKind.AssemblyReference =>
                Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name),
            HandleKind.TypeReference => ScopeOf((TypeReferenceHandle)reference.ResolutionScope, depth + 1),
            _ => Name,
        };
    }

    private string FullName(TypeDefinitionHandle handle, int depth)
    {
        NestingGuard.Check(depth);
        var type = Reader.GetTypeDefinition(handle);
        var name = Reader.GetString(type.Name);
        if (type.IsNested)
            return $"{FullName(type.GetDeclaringType(), depth + 1)}+{name}";
        return type.Namespace.IsNil ? name : $"{Reader.GetString(type.Namespace)}.{name}";
    }

    private string FullName(TypeReferenceHandle handle, int depth)
    {
        NestingGuard.Check(depth);
        var type = Reader.GetTypeReference(handle);
        var name = Reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return $"{FullName((TypeReferenceHandle)type.ResolutionScope, depth + 1)}+{name}";
        return type.Namespace.IsNil ? name : $"{Reader.GetString(type.Namespace)}.{name}";
    }

    private TypeSig.Named ResolveReference(TypeReferenceHandle handle)
    {
        var name = FullName(handle);
        var scope = ScopeOf(handle);
        var definition = (scope == Name ? this : Source.Find(scope))?.FindType(name);
        return definition?.Signature ?? new TypeSig.Named(scope, name, null);
    }

    private Dictionary<string, TypeDefinitionHandle> IndexTypes()
    {
        var types = new Dictionary<string, TypeDefinitionHandle>(Reader.TypeDefinitions.Count, StringComparer.Ordinal);
        foreach (var handle in Reader.TypeDefinitions)
            types.TryAdd(FullName(handle), handle);
        return types;
    }

    private Dictionary<string, AssemblyReferenceHandle> IndexForwards()
    {
        var forwards = new Dictionary<string, AssemblyReferenceHandle>(StringComparer.Ordinal);
        foreach (var handle in Reader.ExportedTypes)
        {
            var type = Reader.GetExportedType(handle);
            if (type.Implementation.Kind != HandleKind.AssemblyReference)
                continue;
            var name = Reader.GetString(type.Name);
            forwards.TryAdd(
                type.Namespace.IsNil ? name : $"{Reader.GetString(type.Namespace)}.{name}", (AssemblyReferenceHandle)type.Implementation);
        }

        return forwards;
    }

    private HashSet<string> ReadFriends()
    {
        var friends = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in CustomAttributes.Of(this, Reader.GetAssemblyDefinition().GetCustomAttributes(), "System.Runtime.CompilerServices.InternalsVisibleToAttribute"))
        {
            if (CustomAttributes.FirstString(this, attribute) is { } friend)
                friends.Add(new AssemblyName(friend).Name ?? friend);
        }

        return friends;
    }
}
