namespace CommunityKit.Files;

/// <summary>
/// The shop's public files, kept by content: the same bytes are stored once, an address never changes its content. Thread-safe.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Stores a file. Pictures are stored without what tells of place, camera or maker; how they are shown does not change.
    /// </summary>
    /// <param name="content">Read to its end from its position; at most 20 MB.</param>
    /// <param name="fileName">Name with extension, kept in the address in a safe form. Allowed: jpg, jpeg, png, webp, gif, avif, svg, pdf.</param>
    /// <param name="cancellationToken">Cancels the storing; nothing is left behind.</param>
    /// <exception cref="FileRefusedException">The kind or size is not allowed, or the content is not what the extension says.</exception>
    Task<StoredFile> SaveAsync(Stream content, string fileName, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">Path as in <see cref="StoredFile.Path"/>.</param>
    /// <returns>The content, or null if there is no such file.</returns>
    Stream? Open(string path);

    /// <summary>
    /// Deletes a file, for example because its owner was erased. The same content stored again under the same name is one file: delete only
    /// what nobody else can have stored. Copies in the caches of browsers stay.
    /// </summary>
    /// <param name="path">Path as in <see cref="StoredFile.Path"/>.</param>
    /// <returns>False if there was no such file, and from stores that keep everything.</returns>
    bool Delete(string path) => false;

    /// <summary>Address of a file below the tenant's root, for pages.</summary>
    /// <param name="path">
    /// Path as in <see cref="StoredFile.Path"/>. An address below the tenant's root, which begins with a slash, such as that of a picture of
    /// the media library, is given back as it is.
    /// </param>
    string Url(string path);
}
