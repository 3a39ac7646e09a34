namespace CommunityKit.Media.Assets;

/// <summary>The shop's library, for modules that show pictures and videos. Scoped.</summary>
public interface IMedia
{
    /// <summary>Finds assets by id.</summary>
    /// <param name="ids">Unknown ones are left out of the answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<Guid, MediaAsset>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Adds a file to the library; the same content added again is an asset of its own.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="name">File name; its extension is not trusted.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="MediaRefusedException">Not a kind of file for the library, broken, too large, or the library is full.</exception>
    Task<MediaAsset> AddAsync(Stream content, string name, AssetFacts facts, CancellationToken cancellationToken);

    /// <summary>Adds a file under an id that the caller chose, for what may come more than once: recipes, archives.</summary>
    /// <param name="id">The id; an asset that has it already is answered as it is, whatever the content.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="name">File name; its extension is not trusted.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="MediaRefusedException">As for <see cref="AddAsync"/>.</exception>
    Task<MediaAsset> KeepAsync(Guid id, Stream content, string name, AssetFacts facts, CancellationToken cancellationToken);
}
