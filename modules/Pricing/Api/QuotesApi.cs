using System.Text.Json;
using CommunityKit.Pricing.Storefront;

namespace CommunityKit.Pricing.Api;

/// <summary>Explains prices to programs: <c>/api/v1/pricing/quotes</c>. Prices are those of the caller: a member, or a guest.</summary>
public sealed class QuotesApi(IPricing pricing, IPriceNotes notes, Buyer buyer, TimeProvider clock)
{
    private const int MaxLines = 200;
    private const int MaxQuantity = 100_000;
    private const int MaxCodes = 20;

    public async Task<IResult> PostAsync(HttpContext http, CancellationToken cancellationToken)
    {
        QuoteBody? body;
        try
        {
            body = await http.Request.ReadFromJsonAsync(ApiJson.Default.QuoteBody, cancellationToken);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The body is not what this address takes", detail: (e as JsonException)?.Path ?? "Send JSON.");
        }

        if (Check(body) is { Count: > 0 } wrong)
        {
            return Results.ValidationProblem(wrong, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var (member, segments) = await buyer.OfAsync(http.User, cancellationToken);
        var request = new PriceRequest(
            [.. body!.Lines.Select(line => new PriceRequestLine(line.LineId ?? Guid.CreateVersion7(), line.VariantId, line.Quantity))], clock.GetUtcNow())
        {
            MemberId = member,
            Segments = segments,
            CouponCodes = body.Coupons,
            Destination = body.Destination is { } to ? new PriceDestination(to.Country) { Divisions = to.Divisions, PostalCode = to.PostalCode } : null,
            FulfilmentKey = body.Fulfilment,
        };
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(QuoteAnswer.Of(await pricing.QuoteAsync(request, cancellationToken), notes), ApiJson.Default.QuoteAnswer);
    }

    private static Dictionary<string, string[]> Check(QuoteBody? body)
    {
        var wrong = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (body is null || body.Lines.Count is 0 or > MaxLines)
        {
            wrong["lines"] = [$"Send 1 to {MaxLines} lines."];
            return wrong;
        }

        for (var i = 0; i < body.Lines.Count; i++)
        {
            if (body.Lines[i].Quantity is < 1 or > MaxQuantity)
            {
                wrong[$"lines[{i}].quantity"] = [$"The quantity must be from 1 to {MaxQuantity}."];
            }
        }

        if (body.Lines.Where(line => line.LineId is not null).GroupBy(line => line.LineId).Any(group => group.Count() > 1))
        {
            wrong["lines"] = ["A line id occurs twice."];
        }

        if (body.Coupons.Count > MaxCodes)
        {
            wrong["coupons"] = [$"Send at most {MaxCodes} codes."];
        }

        if (body.Destination is { } to && (to.Country.Length != 2 || !to.Country.All(char.IsAsciiLetterUpper)))
        {
            wrong["destination.country"] = ["The country must be an ISO 3166-1 alpha-2 code such as CN."];
        }

        return wrong;
    }
}
