using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Cart.Adding;
using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Pages;
using CommunityKit.Cart.Sharing;
using CommunityKit.Cart.Visitors;

namespace CommunityKit.Cart.Api;

/// <summary>The cart for programs. One per request.</summary>
public sealed class CartApi(
    BasketReads reads,
    ChangeBasket change,
    AddToBasket add,
    ShareBasket share,
    CartPages pages,
    CartVisitor visitor,
    ISettings<CartSettings> settings)
{
    private const int MaxInputs = 20;
    private const int MaxInput = 500;

    private BasketLimits Limits => BasketLimits.Of(settings.Current);

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken) =>
        await AnswerAsync(http, CartVisitor.Find(http) is { } owner ? await reads.FindAsync(owner, cancellationToken) : null, cancellationToken);

    public async Task<IResult> AddAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (body, refusal) = await ReadAsync(http, ApiJson.Default.LineBody, cancellationToken);
        if (body is null)
        {
            return refusal!;
        }

        if (body.Quantity < 1 || body.Inputs.Count > MaxInputs || body.Inputs.Any(pair => pair.Key.Length > MaxInput || pair.Value.Length > MaxInput))
        {
            return Refused(body.Quantity < 1 ? "quantity" : "inputs", body.Quantity < 1 ? "Enter 1 or more." : $"At most {MaxInputs} inputs of {MaxInput} characters.");
        }

        var result = await add.RunAsync(http, new CartAddition(body.VariantId, body.Quantity) { Inputs = body.Inputs }, cancellationToken);
        return result.Outcome switch
        {
            AddOutcome.Unknown => Refused("variantId", "There is no such variant in the shop."),
            AddOutcome.SoldOut => Refused("variantId", "It is sold out."),
            AddOutcome.Full => Refused("quantity", "Nothing more of it can go in: that is all there is, or all that the cart may hold."),
            _ => await AnswerAsync(http, result.Basket, cancellationToken),
        };
    }

    public async Task<IResult> ChangeAsync(HttpContext http, Guid id, CancellationToken cancellationToken)
    {
        var (body, refusal) = await ReadAsync(http, ApiJson.Default.LineChangeBody, cancellationToken);
        if (body is null)
        {
            return refusal!;
        }

        if (body.Quantity < 0)
        {
            return Refused("quantity", "Enter 0 or more.");
        }

        var isThere = false;
        var answer = await StepAsync(
            http,
            basket =>
            {
                isThere = basket.Lines.Any(line => line.Id == id);
                basket = body.Quantity is { } quantity ? basket.SetQuantity(id, quantity, Limits) : basket;
                return body.Saved is { } saved ? basket.Save(id, saved, Limits) : basket;
            },
            cancellationToken);
        return isThere ? answer : NotFound;
    }

    public Task<IResult> RemoveAsync(HttpContext http, Guid id, CancellationToken cancellationToken) => StepAsync(http, basket => basket.Remove(id), cancellationToken);

    public async Task<IResult> AddCodeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (body, refusal) = await ReadAsync(http, ApiJson.Default.CodeBody, cancellationToken);
        return body is null ? refusal! : await StepAsync(http, basket => basket.AddCode(body.Code), cancellationToken);
    }

    public Task<IResult> RemoveCodeAsync(HttpContext http, string code, CancellationToken cancellationToken) =>
        StepAsync(http, basket => basket.RemoveCode(code), cancellationToken);

    public async Task<IResult> ShareAsync(HttpContext http, bool isOpen, CancellationToken cancellationToken)
    {
        if (CartVisitor.Find(http) is not { } owner || await reads.FindAsync(owner, cancellationToken) is not { } basket)
        {
            return NotFound;
        }

        return await AnswerAsync(
            http, isOpen ? await share.OpenAsync(basket.Id, cancellationToken) : await share.RevokeAsync(basket.Id, cancellationToken), cancellationToken);
    }

    private static IResult NotFound => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found");

    private async Task<IResult> StepAsync(HttpContext http, Func<Basket, Basket> how, CancellationToken cancellationToken) =>
        CartVisitor.Find(http) is null
            ? await AnswerAsync(http, null, cancellationToken)
            : await AnswerAsync(http, await change.RunAsync(visitor.Claim(http), how, cancellationToken), cancellationToken);

    private async Task<IResult> AnswerAsync(HttpContext http, StoredBasket? basket, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var page = await pages.BuildAsync(basket, http, cancellationToken);
        return Results.Json(
            new CartResource(
                basket?.Id,
                basket?.Version ?? 0,
                [.. page.Lines.Concat(page.Saved).Select(Of)],
                page.Codes,
                page.Problems,
                page.Context?.Quote.Currency ?? "",
                page.Items.Minor,
                page.Discount.Minor,
                page.Tax.Minor,
                page.Total.Minor,
                page.Context?.CanCheckOut ?? false,
                page.ShareUrl),
            ApiJson.Default.CartResource);
    }

    private static CartLineResource Of(CartLineView view) => new(
        view.Line.Id,
        view.Line.VariantId,
        view.Line.Quantity,
        view.Title,
        view.Label,
        JsonNamingPolicy.CamelCase.ConvertName(view.State.ToString()),
        view.Line.IsSaved,
        view.AddedBy,
        view.Unit?.Minor,
        view.Total?.Minor,
        [.. view.Steps.Select(step => step.Text)]);

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

    private static IResult Refused(string name, string message) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] },
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "This cannot be done");
}
