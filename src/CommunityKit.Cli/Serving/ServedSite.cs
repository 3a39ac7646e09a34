using CommunityKit.Host;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CommunityKit.Cli.Serving;

/// <summary>The host of a site, in this process.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedSite(WebApplication app) => _app = app;

    /// <summary>What an operator can do to the site; works before the host listens, too.</summary>
    public SiteControl Control => _app.Services.GetRequiredService<SiteControl>();

    /// <summary>Addresses that the host listens on.</summary>
    public IReadOnlyList<string> Addresses => [.. _app.Urls];

    /// <summary>Builds the host; nothing listens yet.</summary>
    /// <exception cref="ProblemException">The site is served already, or its settings are wrong.</exception>
    public static ServedSite Build(HostStart start)
    {
        RefuseSecondHost(start.Folder);
        return new ServedSite(HostApplication.Build(start));
    }

    /// <summary>Two hosts on one site would not know of each other.</summary>
    /// <exception cref="ProblemException">The site has a host that runs.</exception>
    public static void RefuseSecondHost(SiteFolder folder)
    {
        if (RunningHost.Find(folder) is { } running && running.ProcessId != Environment.ProcessId)
        {
            throw new ProblemException(CliProblems.RunsAlready(folder.Root, running.Address, running.ProcessId));
        }
    }

    /// <summary>Begins to serve.</summary>
    /// <exception cref="ProblemException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new ProblemException(CliProblems.AddressTaken(exception.Message), exception);
        }
    }

    /// <summary>Serves until it is told to stop, then ends what is under way.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
