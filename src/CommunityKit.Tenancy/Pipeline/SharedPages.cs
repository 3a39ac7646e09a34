using System.Collections.Concurrent;
using CommunityKit.Data.Databases;
using CommunityKit.UI.Caching;
using Microsoft.Extensions.Caching.Memory;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>The kept pages of one runtime, in memory, and the versions of what they depend on.</summary>
internal sealed class SharedPages : ISharedPages, IDisposable
{
    private const long MaxBytes = 32 * 1024 * 1024;

    // Every page shows settings: the shop's name, the theme's colours.
    private const string Settings = "ck.settings";
    private readonly ConcurrentDictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MaxBytes });
    private readonly IDisposable _listening;

    public SharedPages(DatabaseSignals signals) => _listening = signals.Listen(signal =>
    {
        if (signal.Kind is SignalKind.Setting or SignalKind.CaughtUp)
        {
            Touch(Settings);
        }
    });

    public void Touch(string tag) => _versions.AddOrUpdate(tag, 1, static (_, version) => version + 1);

    public long VersionOf(string tag) => _versions.TryGetValue(tag, out var version) ? version : 0;

    public PageSharing Begin(Microsoft.AspNetCore.Http.HttpContext context, SharedPageAttribute page) =>
        new(context, VersionOf, page.DependsOn.Append(Settings));

    /// <summary>A page that still holds.</summary>
    public SharedPage? Find(string key, DateTimeOffset now) =>
        _pages.TryGetValue(key, out SharedPage? page) && page!.Until > now && page.Tags.All(tag => VersionOf(tag.Key) == tag.Value) ? page : null;

    public void Keep(string key, SharedPage page) =>
        _pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Length + key.Length });

    public void Dispose()
    {
        _listening.Dispose();
        _pages.Dispose();
    }
}
