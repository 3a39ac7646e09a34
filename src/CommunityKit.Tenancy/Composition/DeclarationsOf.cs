using CommunityKit.Modules;

namespace CommunityKit.Tenancy.Composition;

/// <summary>What <see cref="IDeclarations{T}"/> resolves to.</summary>
internal sealed class DeclarationsOf<T>(DeclarationSet set) : IDeclarations<T>
    where T : notnull
{
    public IReadOnlyList<Declared<T>> All { get; } = set.Of<T>();
}
