using System.Security.Claims;
using CommunityKit.Accounts.TwoFactor;

namespace CommunityKit.Accounts.Sessions;

/// <summary>Makes the user of a request from what the tables say now, so that a changed role takes effect with the next request.</summary>
internal sealed class AccountPrincipal(TwoFactorPolicy policy)
{
    /// <summary>Makes the user.</summary>
    /// <param name="scheme">Authentication scheme that recognised the request.</param>
    /// <param name="account">Facts about the account.</param>
    /// <param name="further">Claims that only this way in has.</param>
    public ClaimsPrincipal Create(string scheme, AccountFacts account, params IEnumerable<Claim> further)
    {
        var identity = new ClaimsIdentity(scheme, UserClaims.Name, UserClaims.Role);
        identity.AddClaim(new Claim(UserClaims.Id, account.Id.ToString()));
        identity.AddClaim(new Claim(UserClaims.Name, account.Name));
        identity.AddClaims(further);
        var isByHost = identity.HasClaim(AccountClaims.Method, nameof(SignInMethod.HostOwner));
        foreach (var role in account.Roles)
        {
            if (account.HasTwoFactor || isByHost || !policy.IsRequired(role))
            {
                identity.AddClaim(new Claim(UserClaims.Role, role));
            }
            else if (!identity.HasClaim(c => c.Type == AccountClaims.NeedsTwoFactor))
            {
                identity.AddClaim(new Claim(AccountClaims.NeedsTwoFactor, "true"));
            }
        }

        return new ClaimsPrincipal(identity);
    }
}
