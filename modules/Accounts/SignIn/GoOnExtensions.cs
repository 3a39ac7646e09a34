using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.SignIn;

/// <summary>Where somebody goes who just signed in.</summary>
internal static class GoOnExtensions
{
    /// <summary>To the wanted page; first to the set-up of the second step if a role of the account asks for one.</summary>
    public static RedirectResult GoOn(this PageController page, string? returnUrl)
    {
        var target = ReturnPath.Or(page.Request, returnUrl, AccountPaths.Home);
        return page.User.HasClaim(claim => claim.Type == AccountClaims.NeedsTwoFactor)
            ? page.Redirect($"{page.Request.PathBase}{AccountPaths.TwoFactor}?{AccountPaths.ReturnUrl}={Uri.EscapeDataString(target)}")
            : page.Redirect(target);
    }
}
