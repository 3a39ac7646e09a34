using System.CommandLine;
using System.Security;
using CommunityKit.Cli.Output;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Commands.New;

/// <summary><c>ck new</c>: the first files of a module, a theme or a site. <c>dotnet new</c> with the same templates gives the same files.</summary>
internal sealed class NewCommand : CliCommand
{
    private readonly string _kind;
    private readonly Argument<string> _name;
    private readonly Option<string> _output;
    private readonly Option<string>? _feed;

    private NewCommand(CliContext context, string kind, bool hasCode)
        : base(context, "new." + kind)
    {
        _kind = kind;
        _name = Argument<string>("NAME");
        _output = Option<string>("--output", "DIR", "-o");
        _feed = hasCode ? Option<string>("--feed", "DIR|URL") : null;
    }

    public override IReadOnlyList<string> Examples => _kind switch
    {
        "site" => ["ck new site spring-shops"],
        "theme" => ["ck new theme Acme.Meadow"],
        _ => ["ck new module Acme.Wishes", "ck new module Acme.Wishes -o work/wishes --feed ../kit-packages"],
    };

    public static NewCommand Module(CliContext context) => new(context, "module", hasCode: true);

    public static NewCommand Theme(CliContext context) => new(context, "theme", hasCode: true);

    public static NewCommand Site(CliContext context) => new(context, "site", hasCode: false);

    protected override Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var name = arguments[_name];
        if ((_feed is null ? NewName.FaultOfFolder(name) : NewName.FaultOfProject(name)) is { } fault)
        {
            throw new ProblemException(fault);
        }

        var folder = Context.FullPath(arguments[_output] ?? name);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new ProblemException(CliProblems.NewFolderTaken(folder));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_feed is not null && FeedOf(arguments[_feed]) is { } feed)
        {
            values.Add("feed", SecurityElement.Escape(feed));
        }

        var files = Template.Load(_kind).Render(name, values).ToList();
        foreach (var (path, text) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        terminal.Line(Texts.Format("new.done", ("count", files.Count), ("folder", folder)));
        if (values.TryGetValue("feed", out var packages) && Path.IsPathRooted(packages) && !Directory.Exists(packages))
        {
            terminal.Line(Texts.Format("new.feed", ("folder", packages)));
        }

        terminal.Line(Texts[$"new.{_kind}.next"]);
        return Task.FromResult(Outcome.Done(new { folder, files = files.Select(file => file.Path).Order(StringComparer.Ordinal) }));
    }

    /// <summary>Where CommunityKit's packages come from; null for the folder that the template has for them.</summary>
    private string? FeedOf(string? named)
    {
        if (named is null)
        {
            return Context.Repository is { } repository ? Path.Combine(repository, "artifacts", "packages") : null;
        }

        if (Uri.TryCreate(named, UriKind.Absolute, out var address) && !address.IsFile)
        {
            return named;
        }

        var folder = Context.FullPath(named);
        return Directory.Exists(folder) ? folder : throw new ProblemException(CliProblems.NewFeedMissing(folder));
    }
}
