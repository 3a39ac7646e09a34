namespace CommunityKit.Module.Sdk;

/// <summary>What the build asks the tool to write beside an assembly that is to be linked.</summary>
/// <param name="Description">File with the facts of the project, a name and a value per line.</param>
/// <param name="OutputFolder">Output folder of the build; gets the manifest and the link.</param>
/// <param name="Project">Folder of the project, with texts and static files.</param>
/// <param name="Site">Folder of the development shop.</param>
/// <param name="Feeds">Where the modules come from that this one depends on; folders are relative to the project.</param>
internal sealed record DescribeOptions(string Description, string OutputFolder, string Project, string Site, IReadOnlyList<string> Feeds)
{
    public static DescribeOptions Of(ToolArguments arguments)
    {
        var project = Path.GetFullPath(arguments.Required("--project"));
        return new DescribeOptions(
            arguments.Required("--description"),
            Path.GetFullPath(arguments.Required("--output")),
            project,
            Path.GetFullPath(arguments.Required("--site"), project),
            [.. arguments.All("--feed").Select(feed => IsAddress(feed) ? feed : Path.GetFullPath(feed, project))]);
    }

    private static bool IsAddress(string feed) => Uri.TryCreate(feed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
