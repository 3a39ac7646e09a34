namespace CommunityKit.Cms.References;

/// <summary>
/// Things that content can refer to: products, places, other content. Declared with
/// <see cref="ReferenceExtensions.References{TSource}"/>; resolved from the request's scope.
/// </summary>
public interface IReferenceSource
{
    /// <summary>Finds things for an editor to choose from, those that visitors do not see included.</summary>
    /// <param name="words">What the editor typed; empty for those that are likely to be wanted.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<ReferenceTarget>> SearchAsync(string words, int limit, CancellationToken cancellationToken);

    /// <summary>Finds things by their keys, for pages. Titles come in the reader's language.</summary>
    /// <param name="keys">Keys as stored; unknown ones are left out of the answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<string, ReferenceTarget>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Finds the thing whose page stands at an address, so that a link typed by hand follows it when it moves.</summary>
    /// <param name="path">Path below the tenant's root.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null when no page of this kind stands there.</returns>
    Task<ReferenceTarget?> AtAsync(string path, CancellationToken cancellationToken);
}
