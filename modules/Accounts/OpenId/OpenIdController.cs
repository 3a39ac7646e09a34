using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Accounts.OpenId;

/// <summary>The way to a provider and back.</summary>
internal sealed partial class OpenIdController(
    ProviderDirectory providers, OpenIdClient client, RoundTripCookie cookie, EnterByProvider enter, AccountManager accounts, MailQueue mails,
    ILogger<OpenIdController> logger) : PageController
{
    /// <summary>Off to the provider. It changes nothing here, so a link does.</summary>
    [HttpGet(OpenIdPaths.Start), SkipProbe]
    public Task<IActionResult> Start(string key, string? returnUrl, CancellationToken cancellationToken) =>
        GoAsync(key, returnUrl, null, url => Redirect(url), cancellationToken);

    /// <summary>
    /// The same to link the person there to one's account here. By form, so that no other site can begin it; the page in between is there
    /// because browsers let no form lead to another site.
    /// </summary>
    [HttpPost(OpenIdPaths.Link), Authorize]
    public Task<IActionResult> Link(string key, CancellationToken cancellationToken) =>
        GoAsync(key, null, User.FindId(), url => View("OpenIdGo", url), cancellationToken);

    [HttpPost(OpenIdPaths.Unlink), Authorize]
    public async Task<IActionResult> Unlink(Guid id, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync(User.FindId()?.ToString() ?? "") is not { } me)
        {
            return NotFound();
        }

        SayNext(await enter.UnlinkAsync(me, id, cancellationToken) ? "said.provider-unlinked" : "openid.only-way.text");
        return ToPath(AccountPaths.Security);
    }

    /// <summary>Back from the provider.</summary>
    [HttpGet(OpenIdPaths.Callback), SkipProbe]
    public async Task<IActionResult> Callback(string key, string? state, string? code, string? iss, string? error, CancellationToken cancellationToken)
    {
        var trip = cookie.End(HttpContext, state);
        var provider = (await providers.EnabledAsync(cancellationToken)).FirstOrDefault(p => p.Key == key);
        if (trip is null || provider is null || trip.ProviderId != provider.Id)
        {
            return Back("openid.ended", trip);
        }

        // Whoever changed accounts in between must not link to the other one.
        if (error is not null || string.IsNullOrEmpty(code) || (trip.LinkTo is { } me && me != User.FindId()))
        {
            return Back("openid.refused", trip);
        }

        try
        {
            var person = await client.RedeemAsync(provider, trip, code, iss, RedirectUri(key), cancellationToken);
            var answer = await enter.RunAsync(provider, person, trip.LinkTo, cancellationToken);
            switch (answer)
            {
                case OpenIdAnswer.Done:
                    return this.GoOn(trip.ReturnUrl);
                case OpenIdAnswer.SecondStep:
                    return RedirectToAction(nameof(SecondStepController.Code), "SecondStep", new { trip.ReturnUrl });
                case OpenIdAnswer.Linked:
                    SayNext("said.provider-linked");
                    return ToPath(AccountPaths.Security);
                default:
                    return Back("openid." + answer, trip);
            }
        }
        catch (OpenIdException e)
        {
            Failed(logger, e, key, e.Message);
            return Back("openid.failed", trip);
        }
    }

    private async Task<IActionResult> GoAsync(string key, string? returnUrl, Guid? linkTo, Func<string, IActionResult> go, CancellationToken cancellationToken)
    {
        if ((await providers.EnabledAsync(cancellationToken)).FirstOrDefault(p => p.Key == key) is not { } provider)
        {
            return NotFound();
        }

        var trip = cookie.Begin(HttpContext, provider.Id, returnUrl, linkTo);
        try
        {
            return go(await client.AuthorizationUrlAsync(provider, trip, RedirectUri(key), cancellationToken));
        }
        catch (OpenIdException e)
        {
            Failed(logger, e, key, e.Message);
            return Back("openid.failed", trip);
        }
    }

    private string RedirectUri(string key) => mails.Origin + "/" + OpenIdPaths.Callback.Replace("{key}", Uri.EscapeDataString(key), StringComparison.Ordinal);

    /// <summary>Says what went wrong, where it began.</summary>
    private IActionResult Back(string textKey, OpenIdRoundTrip? trip)
    {
        if (trip?.LinkTo is not null)
        {
            SayNext(textKey + ".text");
            return ToPath(AccountPaths.Security);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Say(textKey, trip?.ReturnUrl is { } url ? AccountPaths.SignInTo(url) : AccountPaths.SignIn, "sign-in.title");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in by provider {Provider} failed: {Reason}")]
    private static partial void Failed(ILogger logger, Exception exception, string provider, string reason);
}
