using System.Globalization;
using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Translating;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Api;

/// <summary>Live content for programs: <c>/api/v1/content/…</c>. Reads only; drafts are never in it.</summary>
internal static class ContentApi
{
    private const int StandardLimit = 24;
    private const int MaxLimit = 100;
    private static readonly Keyset<ContentSummary> Newest = Keyset<ContentSummary>.By(item => item.FirstPublishedAt, descending: true).ThenBy(item => item.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var content = routes.MapGroup("/api/v1/content").WithTags("Content");
        content.MapGet("/items", ListAsync)
            .WithName("listContent").WithSummary("Listed live content, newest first").Produces<ContentPageBody>().ProducesProblem(StatusCodes.Status400BadRequest);
        content.MapGet("/items/{id:guid}", (Guid id, LiveReads reads, CancellationToken ct) => GetAsync(reads, id, ct))
            .WithName("getContent").WithSummary("One item as it is live").Produces<ContentBody>().ProducesProblem(StatusCodes.Status404NotFound);
        content.MapGet("/by-path", ByPathAsync)
            .WithName("getContentByPath").WithSummary("The item at an address").Produces<ContentBody>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        IDbContextFactory<CmsDb> reading, string? type, string? culture, Guid? term, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MaxLimit)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "The query parameter 'limit' is not right",
                detail: string.Create(CultureInfo.InvariantCulture, $"Enter a number from 1 to {MaxLimit}."));
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var items = db.Items.Where(i => i.IsListed && i.LiveVersion != null
            && (type == null || i.Type == type)
            && (culture == null || i.Culture == culture)
            && (term == null || db.ItemTerms.Any(t => t.TermId == term && t.ItemId == i.Id)));
        var rows = items.Select(i => new ContentSummary
        {
            Id = i.Id,
            Type = i.Type,
            Culture = i.Culture,
            Path = i.LivePath!,
            Title = i.LiveTitle ?? "",
            Summary = i.LiveSummary ?? "",
            FirstPublishedAt = i.FirstLiveAt!.Value,
            PublishedAt = i.LiveAt!.Value,
        });
        var page = await Newest.PageAsync(rows, cursor, limit ?? StandardLimit, cancellationToken);
        return Results.Json(new ContentPageBody(page.Rows, page.Next), ApiJson.Default.ContentPageBody);
    }

    private static async Task<IResult> ByPathAsync(LiveReads reads, FallbackChains chains, string path, string? culture, CancellationToken cancellationToken)
    {
        var chain = chains.Of(CultureInfo.CurrentUICulture.Name);
        var found = (await reads.PathsAsync(PathRules.Normalize(path), cancellationToken))
            .Where(p => p.State == PathState.Live && (culture is null || p.Culture == culture))
            .OrderBy(p => FallbackChains.RankOf(chain, p.Culture)).ThenBy(p => p.Culture, StringComparer.Ordinal).FirstOrDefault();
        return found is null ? NotFound() : await GetAsync(reads, found.ItemId, cancellationToken);
    }

    private static async Task<IResult> GetAsync(LiveReads reads, Guid id, CancellationToken cancellationToken)
    {
        if (await reads.FindAsync(id, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        using var document = JsonDocument.Parse(item.Document);
        return Results.Json(
            new ContentBody(
                item.Id,
                item.SetId,
                item.Type,
                item.Culture,
                item.Path,
                item.Version,
                item.FirstLiveAt,
                item.LiveAt,
                document.RootElement.GetProperty("values").Clone(),
                document.RootElement.GetProperty("blocks").Clone()),
            ApiJson.Default.ContentBody);
    }

    private static IResult NotFound() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such live content");
}
