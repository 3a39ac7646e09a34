using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CommunityKit.Webhooks.Sending;

/// <summary>Sends a message once. Follows no redirects, keeps no cookies, reads no body. Thread-safe; one per runtime.</summary>
internal sealed class WebhookClient(AddressGuard guard, TimeProvider clock) : IDisposable
{
    private const int MaxHeaderKilobytes = 16;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = guard.ConnectAsync,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<Answer> SendAsync(string url, string id, string body, IReadOnlyList<string> secrets, TimeSpan limit, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add(StandardSignature.IdHeader, id);
        request.Headers.Add(StandardSignature.TimeHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardSignature.Header, StandardSignature.Make(secrets, id, seconds, bytes));
        request.Headers.UserAgent.ParseAdd("CommunityKit-Webhooks/1.0");

        using var limited = new CancellationTokenSource(limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
        var watch = Stopwatch.StartNew();
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return new Answer((int)response.StatusCode, null, watch.Elapsed, After(response.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(null, DeliveryError.Timeout, watch.Elapsed, null);
        }
        catch (HttpRequestException exception)
        {
            return new Answer(null, Reason(exception), watch.Elapsed, null);
        }
    }

    public void Dispose() => _http.Dispose();

    private TimeSpan? After(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);

    private static DeliveryError Reason(HttpRequestException exception) => exception switch
    {
        { InnerException: AddressRefusedException } => DeliveryError.Blocked,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => DeliveryError.Certificate,
        _ => DeliveryError.Unreachable,
    };
}
