using System.Collections.Frozen;

namespace CommunityKit.Cms.Types;

/// <summary>The content types of the shop. Immutable.</summary>
public sealed class ContentTypeSet
{
    private readonly FrozenDictionary<string, ContentType> _byName;

    /// <summary>Takes the types in order; of two with the same name the first counts.</summary>
    public ContentTypeSet(IEnumerable<ContentType> types)
    {
        All = [.. types.DistinctBy(type => type.Name, StringComparer.Ordinal)];
        _byName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<ContentType> All { get; }

    /// <summary>The type of a name; null for one that is gone.</summary>
    public ContentType? Find(string name) => _byName.GetValueOrDefault(name);
}
