namespace CommunityKit.Accounts.OpenId;

/// <summary>A provider, or who claims to be one, did not keep to the protocol. The message is for the log: no tokens, no personal data.</summary>
internal sealed class OpenIdException(string message, Exception? inner = null) : Exception(message, inner);
