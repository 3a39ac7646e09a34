using System.Net;
using System.Net.Sockets;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Cli.Sites;

/// <summary>Opens a site: through its running host if there is one, else in this process.</summary>
internal static class SiteConnection
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    public static async Task<ISiteClient> OpenAsync(SiteFolder folder, CliContext context, CancellationToken cancellationToken)
    {
        if (RunningHost.Find(folder) is not { } host || !await AnswersAsync(host, cancellationToken))
        {
            return new LocalSiteClient(folder);
        }

        return new RemoteSiteClient(host, context.Texts.Culture.Name);
    }

    /// <summary>
    /// A killed host leaves its file behind, and its number may be another process by now. Only a closed port proves that: a host that is
    /// there but slow must not get a second one beside it.
    /// </summary>
    /// <exception cref="ProblemException">Something is there that does not answer as this site's host.</exception>
    private static async Task<bool> AnswersAsync(RunningHost host, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(AnswerWithin);
        try
        {
            await using var client = new RemoteSiteClient(host, "en");
            await client.TenantsAsync(limit.Token);
            return true;
        }
        catch (HttpRequestException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return false;
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            // Another program, or the host of another site, has the port of a host that was killed.
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProblemException(CliProblems.HostSilent(host.Address, host.ProcessId));
        }
    }
}
