using System.Text.Json;
using CommunityKit.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Types;

/// <summary>
/// The content types of the shop: the built-in ones, those of modules, those made in the admin. Changes made here show at once, those of
/// other nodes after ten seconds. Thread-safe.
/// </summary>
public sealed class ContentTypes(IDeclarations<ContentType> declared, IDbContextFactory<CmsDb> reading, TimeProvider clock)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private (ContentTypeSet Types, DateTimeOffset At)? _known;

    /// <summary>All types.</summary>
    public async ValueTask<ContentTypeSet> AllAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && clock.GetUtcNow() - known.At <= MaxAge)
        {
            return known.Types;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var stored = await db.Types.OrderBy(type => type.Name).Select(type => type.Definition).ToListAsync(cancellationToken);
        var types = new ContentTypeSet([.. Declared, .. stored.Select(Parse)]);
        _known = (types, clock.GetUtcNow());
        return types;
    }

    /// <summary>All types as they will be when these are written.</summary>
    internal async Task<ContentTypeSet> WithAsync(IReadOnlyList<ContentType> written, CancellationToken cancellationToken)
    {
        var known = await AllAsync(cancellationToken);
        return written.Count == 0 ? known : new ContentTypeSet([.. Declared, .. written, .. known.All]);
    }

    /// <summary>A type that the admin cannot change: a built-in one or that of a module.</summary>
    internal ContentType? FindDeclared(string name) => Declared.FirstOrDefault(type => type.Name == name);

    /// <summary>The types as they were read last; only the built-in ones and those of modules before that.</summary>
    public IReadOnlyList<ContentType> Known => _known?.Types.All ?? [.. Declared];

    private IEnumerable<ContentType> Declared => [.. BuiltInTypes.All, .. declared.All.Select(type => type.Value)];

    /// <summary>Reads anew next time.</summary>
    public void Forget() => _known = null;

    internal static ContentType Parse(string json) => JsonSerializer.Deserialize(json, TypeJson.Default.ContentType)!;
}
