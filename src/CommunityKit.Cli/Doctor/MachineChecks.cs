using CommunityKit.Cli.Localization;
using CommunityKit.Cli.Processes;
using CommunityKit.Cli.Testing;
using CommunityKit.Images;
using CommunityKit.Images.Workers;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Cli.Doctor;

/// <summary>Looks at what the machine brings along.</summary>
internal sealed class MachineChecks(CliContext context)
{
    private static readonly Version OldestSdk = new(10, 0, 100);

    private CliTexts Texts => context.Texts;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
    [
        new Finding("runtime", FindingState.Good, Texts.Format("doctor.runtime", ("version", Environment.Version))),
        await SdkAsync(cancellationToken),
        Sqlite(),
        .. TestTool.All.Where(tool => tool != TestTool.Vips).Select(Tool),
        await ImagesAsync(cancellationToken),
    ];

    /// <summary>Needed to build modules, not to run shops.</summary>
    private async Task<Finding> SdkAsync(CancellationToken cancellationToken)
    {
        var found = "-";
        try
        {
            var (code, output) = await ChildProgram.RunAsync(DotNet.Start(context.Repository ?? context.WorkingDirectory, "--version"), cancellationToken);
            found = code == 0 ? output.Trim() : found;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
        }

        return Version.TryParse(found.Split('-')[0], out var version) && version >= OldestSdk
            ? new Finding("sdk", FindingState.Good, Texts.Format("doctor.sdk", ("version", found)))
            : new Finding("sdk", FindingState.Lacking, Texts.Format("doctor.sdk.absent", ("version", found)), Texts["doctor.sdk.next"]);
    }

    private Finding Sqlite()
    {
        try
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE VIRTUAL TABLE probe USING fts5(text)";
            command.ExecuteNonQuery();
            return new Finding("sqlite", FindingState.Good, Texts.Format("doctor.sqlite", ("version", connection.ServerVersion)));
        }
        catch (Exception exception) when (exception is SqliteException or DllNotFoundException or TypeInitializationException)
        {
            return new Finding("sqlite", FindingState.Broken, Texts.Format("doctor.sqlite.broken", ("reason", exception.Message)), Texts["doctor.sqlite.next"]);
        }
    }

    /// <summary>Asked of a worker, as the host does it: a file that lies there may not load.</summary>
    private async Task<Finding> ImagesAsync(CancellationToken cancellationToken)
    {
        using var images = new WorkerImageProcessor(new ImageLimits());
        return await images.EngineAsync(cancellationToken) is { } engine
            ? new Finding("images", FindingState.Good, Texts.Format("doctor.images", ("engine", engine)))
            : new Finding("images", FindingState.Lacking, Texts.Format("doctor.images.absent", ("reason", images.Lack)), Texts["doctor.images.next"]);
    }

    private Finding Tool(TestTool tool) => tool.Find() is { } path
        ? new Finding(tool.Key, FindingState.Good, Texts.Format("doctor.tool", ("tool", Texts["tool." + tool.Key]), ("path", path)))
        : new Finding(
            tool.Key,
            FindingState.Lacking,
            Texts.Format("doctor.tool.absent", ("tool", Texts["tool." + tool.Key])),
            Texts.Format("doctor.tool.next", ("packages", string.Join(' ', tool.Packages))));
}
