using System.Net;
using System.Text.Json;
using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>
/// A feed behind a static <c>index.json</c> (written by <see cref="FeedIndexWriter"/>). Only HTTPS, or HTTP on the loopback interface;
/// redirects only within the feed's origin; every body is measured while it arrives.
/// </summary>
public sealed class HttpFeed : IPackageFeed, IDisposable
{
    private readonly Uri _index;
    private readonly HttpFeedOptions _options;
    private readonly HttpClient _client;

    /// <summary>A feed on the web.</summary>
    /// <param name="name">Name of the feed.</param>
    /// <param name="index">Absolute address of the <c>index.json</c>.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="ProblemException">The address is neither HTTPS nor HTTP on loopback.</exception>
    public HttpFeed(string name, Uri index, HttpFeedOptions? options = null)
    {
        if (!index.IsAbsoluteUri || index.UserInfo.Length > 0 || !IsAllowed(index))
            throw new ProblemException(PackageProblems.FeedAddressNotAllowed(name, Shown(index)));

        Name = name;
        _index = index;
        _options = options ?? new HttpFeedOptions();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = _options.IdleTimeout };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ValueTask<FeedListing> ListAsync(string? id, CancellationToken cancellationToken) => GuardAsync(
        _index,
        async body =>
        {
            var index = StrictJson.Read<FeedIndex<JsonElement>>(
                await AllAsync(body, cancellationToken), FeedIndex<JsonElement>.FileName, _options.MaxIndexBytes, JsonFormat.Version1);
            var (entries, problems) = (new List<FeedEntry>(), new List<Problem>());
            foreach (var package in index.Packages)
            {
                try
                {
                    entries.Add(FeedIndexEntry.Read(package, Name, _options.MaxPackageBytes));
                }
                catch (ProblemException e)
                {
                    problems.Add(PackageProblems.FeedFileRefused(Name, Label(package)) with { Details = e.Problems });
                }
            }

            return FeedOrder.Listing(entries.Where(entry => id is null || entry.Manifest.Id == id), problems);
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<string> DownloadAsync(FeedEntry entry, string folder, CancellationToken cancellationToken)
    {
        // The entry's path was checked when the index was read, but an entry can be made by hand.
        var escaped = string.Join('/', entry.File.Split('/').Select(Uri.EscapeDataString));
        var address = new Uri(_index, "./" + escaped);
        return IsSameOrigin(address)
            ? GuardAsync(address, async body => await VerifiedCopy.SaveAsync(body, entry, folder, cancellationToken), cancellationToken)
            : throw new ProblemException(PackageProblems.FeedAddressNotAllowed(Name, Shown(address)));
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    /// <summary>Fetches an address and turns what can go wrong on the wire into problems.</summary>
    private async ValueTask<T> GuardAsync<T>(Uri address, Func<Stream, Task<T>> read, CancellationToken cancellationToken)
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
            throw new ProblemException(PackageProblems.FeedTimeout(Name, Shown(address), _options.IdleTimeout.TotalSeconds), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ProblemException(PackageProblems.FeedUnreachable(Name, Shown(address)), e);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await SendAsync(address, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
                return response;

            using (response)
            {
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                    throw new ProblemException(PackageProblems.FeedAnswered(Name, Shown(address), (int)response.StatusCode));

                address = new Uri(address, location);
                if (!IsSameOrigin(address))
                    throw new ProblemException(PackageProblems.FeedRedirectsAway(Name, Shown(_index), Shown(address)));
                if (redirects >= _options.MaxRedirects)
                    throw new ProblemException(PackageProblems.FeedRedirectsTooOften(Name, Shown(_index), _options.MaxRedirects));
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

    private async Task<byte[]> AllAsync(Stream body, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[80 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > _options.MaxIndexBytes)
                throw new ProblemException(PackageProblems.DownloadTooLong(Name, FeedIndex<JsonElement>.FileName, _options.MaxIndexBytes));
        }

        return memory.ToArray();
    }

    private bool IsSameOrigin(Uri address) =>
        Uri.Compare(address, _index, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && address.UserInfo.Length == 0;

    private static bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    // Without user and query, which may hold a secret.
    private static string Shown(Uri address) =>
        address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : address.OriginalString;

    private static string Label(JsonElement package) =>
        package.ValueKind == JsonValueKind.Object && package.TryGetProperty("file", out var file) ? file.GetRawText() : "?";
}
