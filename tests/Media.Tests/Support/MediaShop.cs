using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Media.Tests.Support;

/// <summary>A shop with a library.</summary>
public sealed class MediaShop : IAsyncDisposable
{
    private const string Api = "api/v1/media/";

    public MediaShop(ModuleTestHost host)
    {
        Host = host;
        Staff = host.Client(TestUser.Owner, "en");
        Guest = host.Client(culture: "en");
    }

    public ModuleTestHost Host { get; }

    public TestClient Staff { get; }

    public TestClient Guest { get; }

    public static async Task<MediaShop> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) =>
        new(await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.media", "communitykit.admin"], Database = database }));

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        Guest.Dispose();
        await Host.DisposeAsync();
    }

    public async Task PumpAsync() => Assert.Equal(0, (await Host.PumpAsync()).Failed);

    /// <summary>Begins a file that comes in pieces; its id.</summary>
    public async Task<Guid> BeginAsync(string name, long length, Guid? replaces = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, "uploads", new { name, length, replaces });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public Task<HttpResponseMessage> PieceAsync(Guid upload, long offset, ReadOnlyMemory<byte> piece)
    {
        var content = new ReadOnlyMemoryContent(piece);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return Staff.SendAsync(HttpMethod.Put, string.Create(CultureInfo.InvariantCulture, $"{Api}uploads/{upload}/content?offset={offset}"), content);
    }

    /// <summary>Sends a file in one piece.</summary>
    public async Task<HttpResponseMessage> TrySendAsync(byte[] content, string name, Guid? replaces = null) =>
        await PieceAsync(await BeginAsync(name, content.Length, replaces), 0, content);

    /// <summary>Sends a file that is taken; the asset.</summary>
    public async Task<JsonElement> AddAsync(byte[] content, string name, Guid? replaces = null)
    {
        using var answer = await TrySendAsync(content, name, replaces);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("asset");
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        Staff.SendAsync(method, Api + path, body is null ? null : JsonContent.Create(body));

    public Task<JsonElement> AssetAsync(Guid id) => Staff.GetJsonAsync<JsonElement>($"{Api}assets/{id}");

    /// <summary>Asks for a file as a browser would.</summary>
    public async Task<HttpResponseMessage> LoadAsync(string path, string accept = "image/avif,image/webp,image/*,*/*;q=0.8", string? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Address, path.TrimStart('/')));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (range is not null)
        {
            request.Headers.TryAddWithoutValidation("Range", range);
        }

        return await Guest.Http.SendAsync(request);
    }

    public Task<long> NumberAsync(string sql) => Host.WithAsync<IUnitOfWork, long>(work => work.ExecuteAsync(
        async (transaction, token) => (await transaction.QuerySqlAsync(sql, r => Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), token)).Single(),
        CancellationToken.None));
}
