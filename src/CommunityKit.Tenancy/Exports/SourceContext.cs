using System.Text.Json.Nodes;
using CommunityKit.Exports;
using CommunityKit.Files;

namespace CommunityKit.Tenancy.Exports;

/// <summary>The folder as one source sees it.</summary>
internal sealed class SourceContext(string source, ExportFolder folder, IFileStore files, ExportTally tally) : ExportContext
{
    public const string FilesPart = "files";

    /// <summary>Steps that the source named.</summary>
    public List<JsonObject> Steps { get; } = [];

    public override Task WriteAsync(string path, string text, CancellationToken cancellationToken) => folder.WriteAsync(Own(path), text, cancellationToken);

    public override Task WriteAsync(string path, Stream content, CancellationToken cancellationToken) => folder.WriteAsync(Own(path), content, cancellationToken);

    public override async Task KeepFileAsync(string path, CancellationToken cancellationToken)
    {
        var place = $"{FilesPart}/{path}";
        if (folder.Has(place))
        {
            return;
        }

        await using var content = files.Open(path);
        if (content is null)
        {
            tally.LeftOut(path, "There is no such file in the shop.");
            return;
        }

        await folder.WriteAsync(place, content, cancellationToken);
        tally.Count("file");
    }

    public override void Step(string name, JsonObject data)
    {
        data.Insert(0, "step", name);
        Steps.Add(data);
    }

    public override void Exported(string kind) => tally.Count(kind);

    public override void LeftOut(string what, string why) => tally.LeftOut(what, why);

    private string Own(string path) => path.StartsWith(source + "/", StringComparison.Ordinal)
        ? path
        : throw new ArgumentException($"{path} does not begin with \"{source}/\", the part of this source.", nameof(path));
}
