namespace CommunityKit.Exports;

/// <summary>
/// Writes a module's part of a shop into a folder that people keep, compare and bring into a shop again. Resolved from a scope per export.
/// </summary>
/// <remarks>
/// <para>The folder is a recipe: what a source writes is read by a recipe step of its module, and a step named by
/// <see cref="ExportContext.Step"/> brings it in. What was exported, brought into an empty shop and exported again is the same, byte by byte.</para>
/// <para>So: one file for each thing, named by something that does not change; things in one order; no time of the export, no counters that
/// differ from shop to shop; no secrets, no data of customers.</para>
/// </remarks>
public interface IExportSource
{
    /// <summary>Writes the files and names the steps.</summary>
    /// <param name="context">The folder.</param>
    /// <param name="cancellationToken">Gives the export up; what was there before stays.</param>
    ValueTask ExportAsync(ExportContext context, CancellationToken cancellationToken);
}
