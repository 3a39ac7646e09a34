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
    private const string IndexFile = FeedIndex<JsonElement>.FileName;

    private readonly Uri _index;
    private readonly HttpFeedOptions _options;
    private readonly OriginClient _client;

    /// <summary>A feed on the web.</summary>
    /// <param name="name">Name of the feed.</param>
    /// <param name="index">Absolute address of the <c>index.json</c>.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="ProblemException">The address is neither HTTPS nor HTTP on loopback.</exception>
    public HttpFeed(string name, Uri index, HttpFeedOptions? options = null)
    {
        Name = name;
        _index = index;
        _options = options ?? new HttpFeedOptions();
        _client = new OriginClient(name, index, _options);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ValueTask<FeedListing> ListAsync(string? id, CancellationToken cancellationToken) => _client.ReadAsync(
        _index,
        async body => Listing(await AllAsync(body, cancellationToken), id),
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<string> DownloadAsync(FeedEntry entry, string folder, CancellationToken cancellationToken)
    {
        var relative = string.Join('/', entry.File.Split('/').Select(Uri.EscapeDataString));
        return _client.ReadAsync(
            new Uri(_index, "./" + relative),
            body => VerifiedCopy.SaveAsync(body, entry, folder, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private FeedListing Listing(byte[] utf8, string? id)
    {
        var index = StrictJson.Read<FeedIndex<JsonElement>>(utf8, IndexFile, _options.MaxIndexBytes, JsonFormat.Version1);
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
    }

    private async Task<byte[]> AllAsync(Stream body, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[80 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > _options.MaxIndexBytes)
                throw new ProblemException(PackageProblems.DownloadTooLong(Name, IndexFile, _options.MaxIndexBytes));
        }

        return memory.ToArray();
    }

    private static string Label(JsonElement package) =>
        package.ValueKind == JsonValueKind.Object && package.TryGetProperty("file", out var file) ? file.GetRawText() : "?";
}
