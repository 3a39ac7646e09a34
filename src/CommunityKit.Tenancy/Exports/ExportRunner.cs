using System.Text.Json.Nodes;
using CommunityKit.Exports;
using CommunityKit.Files;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Recipes;
using CommunityKit.Tenancy.Runtimes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Exports;

/// <summary>
/// Writes a shop, or some parts of it, into a folder: the modules it has, and what each one's source says. While it runs the shop serves on;
/// what changes meanwhile may be in it or not.
/// </summary>
internal static class ExportRunner
{
    /// <summary>The part of the host: the module set and all settings.</summary>
    public const string ShopPart = "shop";

    /// <param name="runtime">The shop.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="only">Names of the parts wanted; empty for all.</param>
    /// <param name="cancellationToken">Gives up; what was there before stays.</param>
    /// <exception cref="ProblemException">A part is unknown, or the folder holds something else.</exception>
    public static async Task<ExportReport> RunAsync(
        TenantRuntime runtime, string folder, IReadOnlyCollection<string> only, CancellationToken cancellationToken)
    {
        var sources = runtime.Composition.Exports;
        if (only.FirstOrDefault(name => sources.All(source => source.Name != name)) is { } unknown)
        {
            throw new ProblemException(TenancyProblems.ExportPartUnknown(unknown, [.. sources.Select(source => source.Name)]));
        }

        using var writing = ExportFolder.Open(folder);
        var tally = new ExportTally();
        var files = runtime.Services.GetRequiredService<IFileStore>();
        var steps = new List<JsonObject>();
        foreach (var source in sources.Where(source => only.Count == 0 || only.Contains(source.Name)))
        {
            await using var scope = runtime.Services.CreateAsyncScope();
            var context = new SourceContext(source.Name, writing, files, tally);
            await ((IExportSource)scope.ServiceProvider.GetRequiredService(source.SourceType)).ExportAsync(context, cancellationToken);
            steps.AddRange(context.Steps);
        }

        var report = tally.Report();
        if (report.Counts.ContainsKey("file"))
        {
            // After the modules, before everything that names a file.
            var first = steps.FindIndex(step => (string?)step["step"] != RecipeRunner.ModulesStep);
            steps.Insert(Math.Max(0, first), new JsonObject { ["step"] = FilesStep.Name, ["folder"] = SourceContext.FilesPart });
        }

        await writing.FinishAsync(new JsonArray([.. steps]), cancellationToken);
        return report;
    }
}
