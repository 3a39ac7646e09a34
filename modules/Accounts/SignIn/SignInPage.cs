using CommunityKit.Accounts.OpenId;

namespace CommunityKit.Accounts.SignIn;

/// <summary>The sign-in page.</summary>
/// <param name="Form">The form.</param>
/// <param name="MayRegister">True if visitors may make an account.</param>
/// <param name="SignedInAs">Name of who is signed in already; null for visitors.</param>
/// <param name="Providers">Services by which people may sign in.</param>
internal sealed record SignInPage(SignInForm Form, bool MayRegister, string? SignedInAs, IReadOnlyList<ProviderButton> Providers);
