using CommunityKit.ContentImport.Bodies;

namespace CommunityKit.ContentImport.Pictures;

/// <summary>Where pictures of an import go. The same content taken in again is the same picture.</summary>
public interface IPictureStore
{
    /// <summary>Takes a picture in.</summary>
    /// <param name="content">Seekable, at its beginning.</param>
    /// <param name="name">File name.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="PictureRefusedException">It is no picture that the shop takes.</exception>
    Task<PictureFile> AddAsync(Stream content, string name, CancellationToken cancellationToken);
}
