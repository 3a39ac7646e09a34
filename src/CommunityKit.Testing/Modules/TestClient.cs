using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;

namespace CommunityKit.Testing.Modules;

/// <summary>A browser without a screen: cookies, language, forms with their hidden fields. Follows redirects only when told to.</summary>
public sealed class TestClient : IDisposable
{
    private const int MaxRedirects = 10;
    private readonly HttpClient _http;

    internal TestClient(Uri address, TestUser? user, string culture)
    {
        Cookies = new CookieContainer();
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(culture);
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (user is not null)
        {
            _http.DefaultRequestHeaders.Add(TestUsers.Header, TestUsers.Encode(user));
        }
    }

    /// <summary>The client's cookies.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>For requests that need full control.</summary>
    public HttpClient Http => _http;

    /// <summary>Gets a page and follows redirects.</summary>
    /// <param name="path">Path below the shop's root, with or without a leading slash.</param>
    public Task<HtmlPage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, Relative(path)));

    /// <summary>Sends a request as it is, without following redirects.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path below the shop's root.</param>
    /// <param name="content">Body, or null.</param>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        _http.SendAsync(new HttpRequestMessage(method, Relative(path)) { Content = content });

    /// <summary>Gets JSON.</summary>
    /// <typeparam name="T">Shape of the answer.</typeparam>
    /// <param name="path">Path below the shop's root.</param>
    public async Task<T> GetJsonAsync<T>(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Relative(path));
        request.Headers.Accept.Clear();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>())!;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    internal async Task<HtmlPage> SendAsync(HttpRequestMessage request)
    {
        for (var i = 0; i < MaxRedirects; i++)
        {
            using var response = await _http.SendAsync(request);
            if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently && response.Headers.Location is { } location)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(_http.BaseAddress!, request.RequestUri!), location));
                continue;
            }

            var html = await response.Content.ReadAsStringAsync();
            return new HtmlPage(this, new Uri(_http.BaseAddress!, request.RequestUri!), response.StatusCode, new HtmlParser().ParseDocument(html));
        }

        throw new InvalidOperationException($"{request.RequestUri} leads in circles.");
    }

    private static Uri Relative(string path) => new(path.TrimStart('/'), UriKind.Relative);
}
