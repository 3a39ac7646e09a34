namespace CommunityKit.Cms.References;

/// <summary>Resolves references of all kinds that modules bring. Scoped.</summary>
public interface IReferences
{
    /// <summary>Finds what references name.</summary>
    /// <param name="references">Those of a kind that no module brings, and those whose thing is gone, are left out of the answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<Reference, ReferenceTarget>> FindAsync(IReadOnlyCollection<Reference> references, CancellationToken cancellationToken);

    /// <summary>Finds the thing whose page stands at an address.</summary>
    /// <param name="path">Path below the tenant's root.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<Reference?> AtAsync(string path, CancellationToken cancellationToken);
}
