using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.References;

/// <summary>Pages, articles and all other content. A reference leads to the translation in the reader's language where there is one.</summary>
internal class ContentReferences(IDbContextFactory<CmsDb> reading, ContentTypes types, LiveReads reads) : IReferenceSource
{
    private const int MaxWords = 100;

    /// <summary>Whether the kind has items of a type.</summary>
    protected virtual bool Has(string type) => type != BuiltInTypes.SharedBlock;

    public async Task<IReadOnlyList<ReferenceTarget>> SearchAsync(string words, int limit, CancellationToken cancellationToken)
    {
        var wanted = (await types.AllAsync(cancellationToken)).All.Where(type => Has(type.Name)).Select(type => type.Name).ToList();
        words = words.Length <= MaxWords ? words : words[..MaxWords];
        await using var db = await reading.CreateDbContextAsync(cancellationToken);

        // The database does it: it knows lower case, but no cultures.
#pragma warning disable CA1304, CA1311, CA1862, MA0011
        var items = await db.Items
            .Where(i => i.DeletedAt == null && wanted.Contains(i.Type) && (words == "" || i.Title.ToLower().Contains(words.ToLower())))
            .OrderByDescending(i => i.DraftAt).ThenBy(i => i.Id).Take(limit)
            .ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        return [.. items.Select(item => Target(item.Id.ToString(), item))];
    }

    public async Task<IReadOnlyDictionary<string, ReferenceTarget>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<string, ReferenceTarget>();
        }

        await types.AllAsync(cancellationToken);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var named = await db.Items.Where(i => ids.Contains(i.Id) && i.DeletedAt == null).ToListAsync(cancellationToken);
        var sets = named.Select(item => item.SetId).ToList();
        var culture = CultureInfo.CurrentUICulture.Name;
        var own = await db.Items.Where(i => sets.Contains(i.SetId) && i.Culture == culture && i.LiveVersion != null).ToListAsync(cancellationToken);
        return named
            .Where(item => Has(item.Type))
            .ToDictionary(item => item.Id.ToString(), item => Target(item.Id.ToString(), own.FirstOrDefault(each => each.SetId == item.SetId) ?? item));
    }

    public async Task<ReferenceTarget?> AtAsync(string path, CancellationToken cancellationToken)
    {
        var known = await reads.PathsAsync(PathRules.Normalize(path), cancellationToken);
        return known.FirstOrDefault(each => each.State == PathState.Live) is { } live
            ? (await FindAsync([live.ItemId.ToString()], cancellationToken)).Values.FirstOrDefault()
            : null;
    }

    private ReferenceTarget Target(string key, ContentItem item) => new(key, item.LiveVersion is null ? item.Title : item.LiveTitle ?? item.Title)
    {
        Path = item.LiveVersion is null ? null : item.LivePath,
        Picture = item.LivePicture,
        Note = $"{types.Known.FirstOrDefault(type => type.Name == item.Type)?.Label.For() ?? item.Type} · {item.Culture}",
    };
}
