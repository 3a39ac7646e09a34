namespace CommunityKit.Modules;

/// <summary>
/// Everything of one type that the tenant's modules declared, in module order (dependencies first), then in the order of the calls.
/// Inject it where a seam is served. Immutable, thread-safe.
/// </summary>
/// <typeparam name="T">The declared type.</typeparam>
public interface IDeclarations<T>
    where T : notnull
{
    /// <summary>The declarations; empty when nobody declared any.</summary>
    IReadOnlyList<Declared<T>> All { get; }
}
