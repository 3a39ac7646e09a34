using System.Security.Claims;
using CommunityKit.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Customers.Consents;

/// <summary>What the caller agrees to, for programs: <c>/api/v1/customers/consents</c>.</summary>
internal static class ConsentsApi
{
    private const string Source = "api";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(CustomersApi.Root + "/consents").RequireAuthorization(new AuthorizeAttribute()).WithTags("Customers");
        group.MapGet("", ListAsync).WithName("listConsents").WithSummary("Purposes of the shop and the caller's answers").Produces<ConsentList>();
        group.MapPut("/{purpose}", PutAsync).Idempotent().WithName("answerConsent").WithSummary("Agrees to a purpose, or withdraws")
            .Accepts<ConsentBody>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, ConsentBook book, Purposes purposes, CancellationToken cancellationToken)
    {
        var states = await book.StatesAsync(user.FindId()!.Value, cancellationToken);
        var rows = purposes.All.Select(d => d.Value)
            .Select(p => new PurposeRow(p.Name, purposes.Label(p.Name), purposes.Detail(p.Name), p.Wording, states.GetValueOrDefault(p.Name)));
        return Results.Json(
            new ConsentList([.. rows.Select(row => new ConsentResource(row.Name, row.Label, row.Detail, row.Wording, row.IsGiven, row.State?.At))]),
            CustomersJson.Default.ConsentList);
    }

    private static async Task<IResult> PutAsync(
        string purpose, HttpContext http, ConsentBook book, Purposes purposes, IUnitOfWork work, CancellationToken cancellationToken)
    {
        if (purposes.Find(purpose) is null)
        {
            return ApiAnswers.NotFound;
        }

        var (body, refused) = await ApiAnswers.ReadAsync(http.Request, CustomersJson.Default.ConsentBody, cancellationToken);
        if (body is null)
        {
            return refused!;
        }

        await work.ExecuteAsync(
            (transaction, token) => book.RecordAsync(transaction, http.User.FindId()!.Value, new ConsentAnswer(purpose, body.Given, Source), token), cancellationToken);
        return Results.NoContent();
    }
}
