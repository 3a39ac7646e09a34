using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CommunityKit.Cli.Building;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Processes;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Commands.Bench;

/// <summary><c>ck bench</c>: builds the benchmarks with what they need and runs one in a process of its own.</summary>
internal sealed class BenchCommand : CliCommand
{
    private const string Project = "CommunityKit.Bench";

    private readonly Argument<string> _name;
    private readonly Option<bool> _list;
    private readonly Option<int?> _count;
    private readonly Option<string[]> _packages;

    public BenchCommand(CliContext context)
        : base(context, "bench")
    {
        _name = Argument<string>("NAME", ArgumentArity.ZeroOrOne);
        _list = Flag("--list");
        _count = Option<int?>("--count", "NUMBER");
        _packages = Option<string[]>("--packages", "DIR");
        Validators.Add(result =>
        {
            if (result.GetResult(_name) is not { Tokens.Count: > 0 } && result.GetResult(_list) is null or { Implicit: true })
            {
                result.AddError(Texts["bench.unnamed"]);
            }
        });
    }

    public override IReadOnlyList<string> Examples => ["ck bench --list", "ck bench swap", "ck bench coldstart --count 20 --json"];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var tree = SourceTree.Require(Context, "ck bench");
        await terminal.WaitAsync(
            Texts["bench.building"], () => tree.BuildProjectAsync(Path.Combine(tree.Root, "bench", Project, Project + ".csproj"), cancellationToken));
        if (arguments[_list])
        {
            var names = (await RunAsync(tree, ["--list"], terminal, cancellationToken)).Lines;
            names.ForEach(terminal.Line);
            return Outcome.Done(new { benchmarks = names });
        }

        if (arguments[_packages].Count == 0)
        {
            await PackAsync(tree, terminal, cancellationToken);
        }

        var (code, lines) = await RunAsync(tree, ArgumentsOf(arguments, terminal.IsJson), terminal, cancellationToken);
        if (terminal.IsJson && code is ExitCodes.Done or ExitCodes.Failed && ResultIn(lines) is { } result)
        {
            return new Outcome(code, result);
        }

        lines.ForEach(terminal.Line);
        return code is ExitCodes.Done or ExitCodes.Usage || lines.Count > 0
            ? new Outcome(code)
            : throw new ProblemException(CliProblems.BenchFailed(arguments.Find(_name)!));
    }

    private async Task PackAsync(SourceTree tree, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (var build in new[] { ModuleBuild.OfModules(tree), ModuleBuild.OfHello(tree), ModuleBuild.OfBench(tree) })
        {
            if (!build.IsCurrent())
            {
                await terminal.WaitAsync(Texts["modules.packing"], () => build.RunAsync(cancellationToken));
            }
        }
    }

    private IReadOnlyList<string> ArgumentsOf(Arguments arguments, bool isJson) =>
    [
        arguments.Find(_name)!,
        .. arguments[_count] is { } count ? ["--count", count.ToString(CultureInfo.InvariantCulture)] : (IEnumerable<string>)[],
        .. arguments[_packages].SelectMany(folder => new[] { "--packages", Context.FullPath(folder) }),
        .. isJson ? ["--json"] : (IEnumerable<string>)[],
    ];

    private static async Task<(int Code, List<string> Lines)> RunAsync(
        SourceTree tree, IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var start = DotNet.Start(tree.Root, ["exec", tree.AssemblyOf(Project), .. arguments]);
        start.Environment["CK_REPOSITORY"] = tree.Root;
        var (code, _) = await ChildProgram.RunAsync(start, cancellationToken, lines.Add, terminal.Progress);
        return (code, lines);
    }

    private static JsonElement? ResultIn(List<string> lines)
    {
        try
        {
            return lines.Count == 0 ? null : JsonSerializer.Deserialize<JsonElement>(lines[^1]);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
