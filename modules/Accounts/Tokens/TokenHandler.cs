using System.Security.Claims;
using System.Text.Encodings.Web;
using CommunityKit.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Accounts.Tokens;

/// <summary>Recognises <c>Authorization: Bearer ckt_…</c> on requests below <c>/api</c> (RFC 6750).</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokens tokens, AccountPrincipal principals)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "accounts-token";

    private const string Bearer = "Bearer ";

    /// <summary>True for a request that brings a token and therefore counts as nobody without a valid one, whatever cookies it has.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (await tokens.FindAsync(secret, Context.RequestAborted) is not { } found)
        {
            return AuthenticateResult.Fail("The access token is unknown, revoked or expired.");
        }

        await tokens.UsedAsync(found.Token, Context.RequestAborted);
        var user = principals.Create(
            SchemeName,
            found.Account,
            [
                new Claim(AccountClaims.TokenId, found.Token.Id.ToString()),
                .. found.Token.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(scope => new Claim(AccountClaims.Scope, scope)),
            ]);
        return AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"invalid_token\"";
        return Task.CompletedTask;
    }
}
