using System.Security.Claims;
using CommunityKit.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Customers.Book;

/// <summary>The caller's own address book for programs: <c>/api/v1/customers/addresses</c>.</summary>
internal static class AddressesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(CustomersApi.Root + "/addresses").RequireAuthorization(new AuthorizeAttribute()).WithTags("Customers");
        group.MapGet("", ListAsync).WithName("listAddresses").WithSummary("The caller's addresses, the preferred one first").Produces<AddressList>();
        group.MapPost("", AddAsync).Idempotent().WithName("addAddress").WithSummary("Keeps an address; one that is there already is not kept twice")
            .Accepts<AddressInput>("application/json").Produces<AddressAnswer>(StatusCodes.Status201Created).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPut("/{id:guid}", ChangeAsync).Idempotent().WithName("changeAddress").WithSummary("Changes an address")
            .Accepts<AddressInput>("application/json").Produces<AddressAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPost("/{id:guid}/prefer", PreferAsync).Idempotent().WithName("preferAddress").WithSummary("Offers an address first")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{id:guid}", DeleteAsync).Idempotent().WithName("deleteAddress").WithSummary("Deletes an address")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, AddressBook book, CancellationToken cancellationToken)
    {
        var saved = await book.ListAsync(user.FindId()!.Value, cancellationToken);
        return Results.Json(new AddressList([.. saved.Select(Answer)]), CustomersJson.Default.AddressList);
    }

    private static async Task<IResult> AddAsync(HttpContext http, AddressBook book, IAddresses addresses, CancellationToken cancellationToken)
    {
        var (input, refused) = await ReadAsync(http, addresses, cancellationToken);
        if (input is null)
        {
            return refused!;
        }

        var me = http.User.FindId()!.Value;
        var id = await book.KeepAsync(me, addresses.Complete(input), cancellationToken);
        http.Response.Headers.Location = $"{http.Request.PathBase}{CustomersApi.Root}/addresses/{id}";
        return await OneAsync(book, me, id, StatusCodes.Status201Created, cancellationToken);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, AddressBook book, IAddresses addresses, CancellationToken cancellationToken)
    {
        var (input, refused) = await ReadAsync(http, addresses, cancellationToken);
        var me = http.User.FindId()!.Value;
        return input is null ? refused!
            : await book.ChangeAsync(me, id, addresses.Complete(input), cancellationToken) ? await OneAsync(book, me, id, StatusCodes.Status200OK, cancellationToken)
            : ApiAnswers.NotFound;
    }

    private static async Task<IResult> PreferAsync(Guid id, ClaimsPrincipal user, AddressBook book, CancellationToken cancellationToken) =>
        await book.PreferAsync(user.FindId()!.Value, id, cancellationToken) ? Results.NoContent() : ApiAnswers.NotFound;

    private static async Task<IResult> DeleteAsync(Guid id, ClaimsPrincipal user, AddressBook book, CancellationToken cancellationToken) =>
        await book.DeleteAsync(user.FindId()!.Value, id, cancellationToken) ? Results.NoContent() : ApiAnswers.NotFound;

    private static async Task<(AddressInput? Input, IResult? Refused)> ReadAsync(HttpContext http, IAddresses addresses, CancellationToken cancellationToken)
    {
        var (input, refused) = await ApiAnswers.ReadAsync(http.Request, CustomersJson.Default.AddressInput, cancellationToken);
        if (input is null)
        {
            return (null, refused);
        }

        var problems = addresses.Check(input);
        return problems.Count == 0 ? (input, null) : (null, ApiAnswers.Invalid(problems));
    }

    private static async Task<IResult> OneAsync(AddressBook book, Guid memberId, Guid id, int status, CancellationToken cancellationToken) =>
        (await book.ListAsync(memberId, cancellationToken)).FirstOrDefault(saved => saved.Id == id) is { } found
            ? Results.Json(Answer(found), CustomersJson.Default.AddressAnswer, statusCode: status)
            : ApiAnswers.NotFound;

    private static AddressAnswer Answer(SavedAddress saved) => new(saved.Id, saved.IsPreferred, saved.Address);
}
