using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CommunityKit.Cli.Building;
using CommunityKit.Cli.Demo;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Serving;
using CommunityKit.Host;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Cli.Commands.Demo;

/// <summary><c>ck demo</c>: two sample shops with everything that this source tree has, on one port, until it is stopped.</summary>
internal sealed class DemoCommand : CliCommand
{
    private const int UsualPort = 5080;

    private readonly Option<int?> _port;
    private readonly Option<string> _data;
    private readonly Option<string> _database;
    private readonly Option<bool> _fresh;

    public DemoCommand(CliContext context)
        : base(context, "demo", hasJson: false)
    {
        _port = Option<int?>("--port", "NUMBER");
        _port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            {
                result.AddError(Texts["demo.port"]);
            }
        });
        _data = Option<string>("--data", "DIR");
        _database = Option<string>("--database", "sqlite|postgres://…");
        _fresh = Flag("--fresh");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck demo",
        "ck demo --port 8080 --fresh",
        "ck demo --data /tmp/demo --database postgres://kit:secret@localhost/demo",
    ];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var tree = SourceTree.Require(Context, "ck demo");
        var folder = new SiteFolder(arguments[_data] is { } data ? Context.FullPath(data) : Path.Combine(tree.Root, "artifacts", "demo"));
        var port = arguments[_port] ?? UsualPort;
        ServedSite.RefuseSecondHost(folder);
        RefuseTakenPort(port);
        if (arguments[_fresh])
        {
            await DemoSite.DeleteAsync(folder, cancellationToken);
        }

        var demo = DemoSite.Open(folder, arguments[_database], tree);
        await PackAsync(demo, tree, terminal, cancellationToken);
        await using var host = ServedSite.Build(new HostStart(folder) { Urls = [UrlOf(port)], IsQuiet = true });
        await new DemoSetup(demo, tree, host.Control, Context, terminal).RunAsync(cancellationToken);
        await host.StartAsync(cancellationToken);
        await new DemoView(terminal, demo).ShowAsync(host, cancellationToken);
        await host.WaitAsync(cancellationToken);
        return Outcome.Done();
    }

    /// <summary>Said before anything is built: the usual reason is a demo that runs already.</summary>
    private static void RefuseTakenPort(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new ProblemException(CliProblems.PortTaken(port), exception);
        }
    }

    private async Task PackAsync(DemoSite demo, SourceTree tree, Terminal terminal, CancellationToken cancellationToken)
    {
        using var key = DevelopmentKey.Require(tree.Root);
        demo.Trust(key);
        var build = ModuleBuild.OfModules(tree);
        if (!build.IsCurrent())
        {
            await terminal.WaitAsync(Texts["modules.packing"], () => build.RunAsync(cancellationToken));
        }
    }

    // "Any free port" has no meaning for a name with several addresses.
    private static string UrlOf(int port) => port == 0 ? "http://127.0.0.1:0" : string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
}
