using System.Text.Json.Nodes;

namespace CommunityKit.Exports;

/// <summary>What an export source writes to. Only the host derives from it, so members may be added in a minor version. Not thread-safe.</summary>
public abstract class ExportContext
{
    internal ExportContext()
    {
    }

    /// <summary>Writes a text file, UTF-8 with line feeds.</summary>
    /// <param name="path">Below the folder, forward slashes; begins with the name of the source.</param>
    /// <param name="text">The text. JSON is best indented, so that it is compared line by line.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">The path is none of the source's, or was written before.</exception>
    public abstract Task WriteAsync(string path, string text, CancellationToken cancellationToken);

    /// <summary>Writes a file as it is.</summary>
    /// <param name="path">Below the folder, forward slashes; begins with the name of the source.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">The path is none of the source's, or was written before.</exception>
    public abstract Task WriteAsync(string path, Stream content, CancellationToken cancellationToken);

    /// <summary>
    /// Takes along a file of the shop's file store, which what was written names. It has the same path in every shop; it comes in before the
    /// source's steps run.
    /// </summary>
    /// <param name="path">Path in the file store; what is no such file is left out and told.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public abstract Task KeepFileAsync(string path, CancellationToken cancellationToken);

    /// <summary>Names a recipe step that brings in what was written. Steps run in the order in which they are named.</summary>
    /// <param name="name">Name of the step.</param>
    /// <param name="data">Its data, without the member <c>step</c>.</param>
    public abstract void Step(string name, JsonObject data);

    /// <summary>Counts a thing that was written, for the report.</summary>
    /// <param name="kind">Kind of thing, for example <c>page</c>.</param>
    public abstract void Exported(string kind);

    /// <summary>Says that something is not in the export.</summary>
    /// <param name="what">What, for example the key of a thing.</param>
    /// <param name="why">Why, and what to do about it.</param>
    public abstract void LeftOut(string what, string why);
}
