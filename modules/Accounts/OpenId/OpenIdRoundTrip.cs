namespace CommunityKit.Accounts.OpenId;

/// <summary>What this browser began, kept in its cookie until it comes back from the provider. Encrypted: it holds the verifier.</summary>
/// <param name="State">Comes back in the address.</param>
/// <param name="Nonce">Comes back in the token.</param>
/// <param name="Verifier">Proves that who redeems the code began the sign-in (RFC 7636).</param>
/// <param name="ProviderId">The provider.</param>
/// <param name="EndsAt">UTC instant after which it is too late.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
/// <param name="LinkTo">The signed-in account that the person at the provider is to be linked to; null to sign in.</param>
internal sealed record OpenIdRoundTrip(string State, string Nonce, string Verifier, Guid ProviderId, DateTimeOffset EndsAt, string? ReturnUrl, Guid? LinkTo);
