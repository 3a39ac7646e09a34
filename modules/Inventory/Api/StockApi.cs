using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Inventory.Admin;
using CommunityKit.Inventory.Corrections;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Movements;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Api;

/// <summary>Stock for programs. One per request.</summary>
public sealed class StockApi(
    IDbContextFactory<InventoryDb> reading, ILocations locations, CorrectStock correct, ISettings<InventorySettings> settings)
{
    private const int MaxLimit = 200;
    private const int StandardLimit = 50;
    private const int MaxReason = 400;
    private static readonly Keyset<StockRow> ByName = Keyset<StockRow>.By(row => row.SearchText).ThenBy(row => row.VariantId).ThenBy(row => row.LocationId);
    private static readonly Keyset<Movement> Newest = Keyset<Movement>.By(row => row.At, descending: true).ThenBy(row => row.Id, descending: true);

    public async Task<IResult> LocationsAsync(CancellationToken cancellationToken) =>
        Results.Json(await locations.ListAsync(cancellationToken), ApiJson.Default.IReadOnlyListStockLocation);

    public async Task<IResult> LevelsAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (Limit(http.Request) is not { } limit)
        {
            return BadQuery("limit", $"Enter a number from 1 to {MaxLimit}.");
        }

        var asked = http.Request.Query;
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = StockRows.Of(db, asked["q"], asked.TryGetValue("location", out var location) ? location.ToString() : null);
        rows = asked["state"].ToString() switch
        {
            "out" => StockRows.Out(rows),
            "low" => StockRows.Low(rows, settings.Current.LowStockAt),
            _ => rows,
        };
        var codes = (await locations.ListAsync(cancellationToken)).ToDictionary(place => place.Id, place => place.Code);
        var page = await ByName.PageAsync(rows, asked["cursor"], limit, cancellationToken);
        return Results.Json(
            new LevelItems(
                [
                    .. page.Rows.Select(row => new LevelItem(
                        row.VariantId, row.Sku, codes.GetValueOrDefault(row.LocationId, ""), row.OnHand, row.Reserved, row.OnHand - row.Reserved - row.Free, row.Free)),
                ],
                page.Next),
            ApiJson.Default.LevelItems);
    }

    public async Task<IResult> MovementsAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (Limit(http.Request) is not { } limit)
        {
            return BadQuery("limit", $"Enter a number from 1 to {MaxLimit}.");
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IQueryable<Movement> rows = db.Movements.AsNoTracking();
        foreach (var name in new[] { "variantId", "owner" })
        {
            if (!http.Request.Query.TryGetValue(name, out var written))
            {
                continue;
            }

            if (!Guid.TryParse(written, out var id))
            {
                return BadQuery(name, "Enter an id.");
            }

            rows = name == "owner" ? rows.Where(row => row.Owner == id) : rows.Where(row => row.VariantId == id);
        }

        var codes = await db.Locations.ToDictionaryAsync(place => place.Id, place => place.Code, cancellationToken);
        var page = await Newest.PageAsync(rows, http.Request.Query["cursor"], limit, cancellationToken);
        return Results.Json(
            new MovementItems(
                [
                    .. page.Rows.Select(row => new MovementItem(
                        row.Id, row.At, row.Kind.ToString(), row.VariantId, codes.GetValueOrDefault(row.LocationId, ""), row.OnHandDelta, row.ReservedDelta, row.Owner, row.Actor, row.Reason)),
                ],
                page.Next),
            ApiJson.Default.MovementItems);
    }

    public async Task<IResult> AdjustAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (body, refusal) = await ReadAsync(http, ApiJson.Default.AdjustmentBody, cancellationToken);
        if (body is null)
        {
            return refusal!;
        }

        if (body.Delta is null == body.Counted is null)
        {
            return Refused("delta", "Enter either delta or counted.");
        }

        if (Math.Abs((long)(body.Delta ?? body.Counted)!.Value) > LevelTable.MaxPieces || body.Counted < 0)
        {
            return Refused(body.Delta is null ? "counted" : "delta", $"At most {LevelTable.MaxPieces} pieces; a count is 0 or more.");
        }

        var variant = await VariantAsync(body.VariantId, body.Sku, cancellationToken);
        var place = await LocationAsync(body.Location, cancellationToken);
        if (variant is null || place is null || string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > MaxReason)
        {
            return variant is null ? UnknownVariant : place is null ? UnknownLocation("location") : NoReason;
        }

        var actor = ActorOf(http);
        var outcome = body.Delta is { } delta
            ? await correct.AdjustAsync(variant.Value, place.Id, delta, actor, body.Reason, cancellationToken)
            : await correct.CountAsync(variant.Value, place.Id, body.Counted!.Value, actor, body.Reason, cancellationToken);
        return await AnswerAsync(outcome, variant.Value, place, cancellationToken);
    }

    public async Task<IResult> TransferAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (body, refusal) = await ReadAsync(http, ApiJson.Default.TransferBody, cancellationToken);
        if (body is null)
        {
            return refusal!;
        }

        if (body.Quantity is < 1 or > LevelTable.MaxPieces)
        {
            return Refused("quantity", $"Enter 1 to {LevelTable.MaxPieces}.");
        }

        var variant = await VariantAsync(body.VariantId, body.Sku, cancellationToken);
        var (from, to) = (await LocationAsync(body.From, cancellationToken), await LocationAsync(body.To, cancellationToken));
        if (variant is null || from is null || to is null || string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > MaxReason)
        {
            return variant is null ? UnknownVariant : from is null ? UnknownLocation("from") : to is null ? UnknownLocation("to") : NoReason;
        }

        var outcome = await correct.TransferAsync(variant.Value, from.Id, to.Id, body.Quantity, ActorOf(http), body.Reason, cancellationToken);
        return await AnswerAsync(outcome, variant.Value, from, cancellationToken);
    }

    private static IResult UnknownVariant => Refused("sku", "There is no counted variant with this SKU or id.");

    private static IResult NoReason => Refused("reason", $"Say why, in 1 to {MaxReason} characters.");

    private static IResult UnknownLocation(string name) => Refused(name, "There is no location in use with this code.");

    private static string ActorOf(HttpContext http) => http.User.FindFirst(UserClaims.Name)?.Value ?? "";

    private static int? Limit(HttpRequest request) =>
        !request.Query.TryGetValue("limit", out var written) ? StandardLimit
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit ? limit
        : null;

    private async Task<IResult> AnswerAsync(CorrectionOutcome outcome, Guid variantId, StockLocation place, CancellationToken cancellationToken)
    {
        if (outcome != CorrectionOutcome.Done)
        {
            return outcome == CorrectionOutcome.Unknown ? UnknownVariant : Refused("quantity", "Fewer pieces are there, or free, than were to go.");
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var level = await db.Levels.AsNoTracking().FirstAsync(l => l.VariantId == variantId && l.LocationId == place.Id, cancellationToken);
        var sku = await db.Variants.Where(v => v.VariantId == variantId).Select(v => v.Sku).FirstAsync(cancellationToken);
        return Results.Json(
            new LevelItem(variantId, sku, place.Code, level.OnHand, level.Reserved, level.Safety, level.OnHand - level.Reserved - level.Safety), ApiJson.Default.LevelItem);
    }

    private async Task<Guid?> VariantAsync(Guid? id, string? sku, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var variants = db.Variants.Where(variant => variant.IsCounted && !variant.IsGone);
        variants = id is { } known ? variants.Where(variant => variant.VariantId == known) : variants.Where(variant => variant.Sku == sku && sku != null);
        return await variants.Select(variant => (Guid?)variant.VariantId).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<StockLocation?> LocationAsync(string? code, CancellationToken cancellationToken)
    {
        var all = await locations.ListAsync(cancellationToken);
        return code is null ? all[0] : all.FirstOrDefault(place => string.Equals(place.Code, code, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await JsonSerializer.DeserializeAsync(http.Request.Body, shape, cancellationToken) ?? throw new JsonException("The body is null."), null);
        }
        catch (JsonException e)
        {
            return (null, Results.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { [e.Path ?? "$"] = ["This is missing, unknown or of another kind here."] },
                statusCode: StatusCodes.Status400BadRequest,
                title: "The body is not what this address takes"));
        }
    }

    private static IResult BadQuery(string name, string message) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] }, statusCode: StatusCodes.Status400BadRequest);

    private static IResult Refused(string name, string message) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] },
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "This cannot be booked");
}
