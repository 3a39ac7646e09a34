using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Formats;

/// <summary>A kind of file that can be read. Thread-safe.</summary>
internal interface IForeignFormat
{
    /// <summary>Name as on the command line, for example <c>wxr</c>.</summary>
    string Name { get; }

    /// <summary>Tells a file of this kind from its name and first bytes.</summary>
    bool Fits(string fileName, ReadOnlySpan<byte> head);

    /// <summary>
    /// Reads a file: terms before the items that name them, menus last. The file was read to its end once when the first thing comes: one
    /// that is damaged as a whole gives nothing.
    /// </summary>
    /// <param name="content">Seekable, at its beginning.</param>
    /// <param name="fileName">Name without folders.</param>
    /// <param name="notes">Takes what is counted and what is lost.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">The file is damaged as a whole.</exception>
    IAsyncEnumerable<ForeignThing> ReadAsync(Stream content, string fileName, ReadingNotes notes, CancellationToken cancellationToken);
}
