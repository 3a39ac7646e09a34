using Microsoft.AspNetCore.Http;

namespace CommunityKit.UI.Caching;

/// <summary>
/// What is known of a page that may be shared while it is made. For the few cases that the attributes cannot say. Not thread-safe.
/// </summary>
public sealed class PageSharing
{
    private static readonly object Key = new();
    private readonly Func<string, long> _versionOf;
    private readonly Dictionary<string, long> _tags = new(StringComparer.Ordinal);

    internal PageSharing(HttpContext context, Func<string, long> versionOf, IEnumerable<string> tags)
    {
        _versionOf = versionOf;
        DependsOn(tags);
        context.Items[Key] = this;
    }

    /// <summary>False once somebody refused.</summary>
    internal bool IsAllowed { get; private set; } = true;

    /// <summary>The earliest end; null when nobody named one.</summary>
    internal DateTimeOffset? Deadline { get; private set; }

    /// <summary>The tags with the versions that they had before their data was read.</summary>
    internal IReadOnlyDictionary<string, long> Tags => _tags;

    /// <summary>The sharing of the page that is being made; null when it is made for one visitor anyway.</summary>
    /// <param name="context">The request.</param>
    public static PageSharing? Of(HttpContext context) => context.Items.TryGetValue(Key, out var known) ? (PageSharing)known! : null;

    /// <summary>The page shows this data. Say so before it is read.</summary>
    /// <param name="tags">Tags of the data.</param>
    public void DependsOn(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            _tags.TryAdd(tag, _versionOf(tag));
        }
    }

    /// <summary>The page will look different at this instant, for example because an offer ends.</summary>
    /// <param name="instant">UTC instant.</param>
    public void Until(DateTimeOffset instant) => Deadline = Deadline is { } known && known <= instant ? known : instant;

    /// <summary>The page is for this visitor only.</summary>
    public void Refuse() => IsAllowed = false;
}
