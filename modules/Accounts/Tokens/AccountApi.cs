using System.Security.Claims;
using CommunityKit.Accounts.Roles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Accounts.Tokens;

/// <summary><c>/api/v1/account</c>: who the caller is and what he may do.</summary>
internal static class AccountApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/account", GetAsync).RequireAuthorization(new AuthorizeAttribute())
            .WithName("getAccount").WithTags("Account").WithSummary("Who the caller is and what they may do.");

    private static async Task<Ok<AccountAnswer>> GetAsync(ClaimsPrincipal user, Authority authority, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AccountAnswer(
            user.FindId()!.Value,
            user.Identity!.Name!,
            [.. user.FindAll(UserClaims.Role).Select(claim => claim.Value)],
            [.. (await authority.PermissionsOfAsync(user, cancellationToken)).Order(StringComparer.Ordinal)]));
}
