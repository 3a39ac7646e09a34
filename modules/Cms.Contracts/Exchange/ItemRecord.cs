using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Exchange;

/// <summary>An item in one language: its working copy and what visitors see of it.</summary>
/// <param name="Id">Its id; of an item of another system <see cref="ContentId.Of"/>, which is the same in every run.</param>
/// <param name="Type">Name of its content type.</param>
/// <param name="Culture">Its language, one of the shop's.</param>
/// <param name="Draft">What the working copy says. An item with a page that has no address gets one made of its title.</param>
public sealed record ItemRecord(Guid Id, string Type, string Culture, ContentDocument Draft) : ContentRecord
{
    /// <summary>What visitors see; null when it is not live. Most often the same document as <see cref="Draft"/>.</summary>
    public ContentDocument? Live { get; init; }

    /// <summary>The same for all translations of one thing; null when it has none.</summary>
    public Guid? SetId { get; init; }

    /// <summary>When it first went live, UTC; the moment of writing when null.</summary>
    public DateTimeOffset? FirstLiveAt { get; init; }

    /// <summary>When what visitors see went live, UTC; the moment of writing when null.</summary>
    public DateTimeOffset? LiveAt { get; init; }
}
