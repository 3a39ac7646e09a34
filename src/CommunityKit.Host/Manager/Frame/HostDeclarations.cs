using CommunityKit.Modules;

namespace CommunityKit.Host.Manager.Frame;

/// <summary>Nobody declares anything on the host's pages.</summary>
internal sealed class HostDeclarations<T> : IDeclarations<T>
    where T : notnull
{
    public IReadOnlyList<Declared<T>> All => [];
}
