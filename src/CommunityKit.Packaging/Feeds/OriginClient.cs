using System.Net;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>
/// An HTTP client that stays within one origin, follows few redirects, waits for nobody for ever, and tells in problems what went wrong
/// on the wire.
/// </summary>
internal sealed class OriginClient : IDisposable
{
    private readonly string _feed;
    private readonly Uri _origin;
    private readonly HttpFeedOptions _options;
    private readonly HttpClient _client;

    /// <exception cref="ProblemException">The origin is neither HTTPS nor HTTP on loopback.</exception>
    public OriginClient(string feed, Uri origin, HttpFeedOptions options)
    {
        if (!origin.IsAbsoluteUri || origin.UserInfo.Length > 0 || !IsAllowed(origin))
            throw new ProblemException(PackageProblems.FeedAddressNotAllowed(feed, Shown(origin)));

        _feed = feed;
        _origin = origin;
        _options = options;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = options.IdleTimeout,
            MaxResponseDrainSize = 0, // a body that was given up is not read to its end
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Fetches an address and hands its body to a reader.</summary>
    /// <exception cref="ProblemException">The server does not answer well, or the reader refuses.</exception>
    public async ValueTask<T> ReadAsync<T>(Uri address, Func<Stream, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await FollowAsync(address, cancellationToken);
            await using var body = new IdleTimeoutStream(
                await response.Content.ReadAsStreamAsync(cancellationToken), _options.IdleTimeout);
            return await read(body);
        }
        catch (TimeoutException e)
        {
            throw new ProblemException(PackageProblems.FeedTimeout(_feed, Shown(address), _options.IdleTimeout.TotalSeconds), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ProblemException(PackageProblems.FeedUnreachable(_feed, Shown(address)), e);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (!IsSameOrigin(address))
                throw new ProblemException(PackageProblems.FeedRedirectsAway(_feed, Shown(_origin), Shown(address)));
            if (redirects > _options.MaxRedirects)
                throw new ProblemException(PackageProblems.FeedRedirectsTooOften(_feed, Shown(_origin), _options.MaxRedirects));

            var response = await SendAsync(address, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
                return response;

            using (response)
            {
                address = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location
                    ? new Uri(address, location)
                    : throw new ProblemException(PackageProblems.FeedAnswered(_feed, Shown(address), (int)response.StatusCode));
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, CancellationToken cancellationToken)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(_options.IdleTimeout);
        try
        {
            return await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, idle.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The server did not answer.", e);
        }
    }

    private bool IsSameOrigin(Uri address) =>
        Uri.Compare(address, _origin, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && address.UserInfo.Length == 0;

    private static bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    // Without user and query, which may hold a secret.
    private static string Shown(Uri address) => address.IsAbsoluteUri
        ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        : address.OriginalString;
}
