namespace CommunityKit.ContentImport.Files;

/// <summary>What there is to import: documents, and the pictures beside them.</summary>
internal interface IImportFiles : IAsyncDisposable
{
    /// <summary>Names of the documents with their folders, in order.</summary>
    IReadOnlyList<string> Documents { get; }

    /// <summary>Names of the pictures with their folders.</summary>
    IReadOnlyList<string> Pictures { get; }

    /// <summary>Opens a document: seekable, at its beginning. The caller disposes it.</summary>
    Task<Stream> OpenDocumentAsync(string name, CancellationToken cancellationToken);

    /// <summary>Opens a picture: seekable, at its beginning. The caller disposes it.</summary>
    Task<Stream> OpenPictureAsync(string name, CancellationToken cancellationToken);
}
