namespace CommunityKit.Search.Api;

/// <summary>A hit. Numbers are whole: a price is in minor units of the shop's currency.</summary>
internal sealed record HitResource(
    string Source, string Id, string Url, string Title, IReadOnlyList<MarkedPart> TitleParts, IReadOnlyList<MarkedPart> SnippetParts, string? Picture, IReadOnlyDictionary<string, long> Numbers, bool IsSimilar)
{
    public static HitResource Of(SearchHit hit) => new(
        hit.Source, hit.Id, hit.Url, hit.Title.ToString(), hit.Title.Parts, hit.Snippet.Parts, hit.Picture, hit.Numbers, hit.IsSimilar);
}
