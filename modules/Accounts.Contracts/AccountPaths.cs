namespace CommunityKit.Accounts;

/// <summary>Paths of the account pages below the tenant's root. Put the request's <c>PathBase</c> in front of them.</summary>
public static class AccountPaths
{
    /// <summary>The member's own page.</summary>
    public const string Home = "/account";

    /// <summary>Sign in.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>Sign out: a page with a button.</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>Make an account.</summary>
    public const string Register = "/account/register";

    /// <summary>Ask for a link that sets a new password.</summary>
    public const string ForgotPassword = "/account/forgot-password";

    /// <summary>Name and language.</summary>
    public const string Profile = "/account/profile";

    /// <summary>Password, second step, devices, access tokens.</summary>
    public const string Security = "/account/security";

    /// <summary>Export and deletion of one's own data.</summary>
    public const string Privacy = "/account/privacy";

    /// <summary>Set-up of the second step of signing in.</summary>
    public const string TwoFactor = "/account/security/two-factor";

    /// <summary>Where the host's owner enters with a ticket: <c>?ticket=…</c>.</summary>
    public const string OwnerSignIn = "/account/owner-sign-in";

    /// <summary>Name of the query parameter with the address to return to.</summary>
    public const string ReturnUrl = "returnUrl";

    /// <summary>The sign-in page that leads back afterwards.</summary>
    /// <param name="returnUrl">Local address to return to, with the tenant's prefix: <c>Request.PathBase + Request.Path + …</c>.</param>
    public static string SignInTo(string returnUrl) => $"{SignIn}?{ReturnUrl}={Uri.EscapeDataString(returnUrl)}";
}
