namespace CommunityKit.Imports;

/// <summary>
/// Reads foreign files into a module: the ground of <c>ck import KIND FILE</c> and of the upload page. Resolved from a scope per run.
/// </summary>
/// <remarks>
/// Streams the file, so its size does not matter. Idempotent: a second run of the same file changes nothing. All or nothing per thing
/// (a product with its variants), never half of one; problems name the row. A file that is damaged as a whole changes nothing at all.
/// </remarks>
public interface IImporter
{
    /// <summary>Kind of thing, plural, for example <c>products</c>.</summary>
    string Kind { get; }

    /// <summary>Names of the formats, for example <c>shopify</c>.</summary>
    IReadOnlyList<string> Formats { get; }

    /// <summary>Tells the format from the file's name and first bytes.</summary>
    /// <param name="fileName">Name without folders.</param>
    /// <param name="head">The first bytes, up to 64 KB.</param>
    /// <returns>One of <see cref="Formats"/>, or null if it is none of them.</returns>
    string? Detect(string fileName, ReadOnlyMemory<byte> head);

    /// <summary>Imports a file.</summary>
    /// <param name="request">The file and how to read it.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Stops between two things; what was committed stays.</param>
    Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken);
}
