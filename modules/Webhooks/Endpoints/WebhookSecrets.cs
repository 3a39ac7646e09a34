using System.Security.Cryptography;
using CommunityKit.Webhooks.Sending;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityKit.Webhooks.Endpoints;

/// <summary>Makes secrets and keeps them encrypted. Thread-safe.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector(WebhooksModule.Id, "endpoint-secret", "v1");

    /// <summary>A new one, for the receiver and for the table.</summary>
    public (string Shown, string Kept) Make()
    {
        var secret = StandardSignature.NewSecret();
        return (secret, _protector.Protect(secret));
    }

    /// <summary>Those that sign now, the newest first; empty when the keys they were encrypted with are gone.</summary>
    public IReadOnlyList<string> Of(WebhookEndpoint endpoint, DateTimeOffset now)
    {
        try
        {
            var current = _protector.Unprotect(endpoint.Secret);
            return endpoint.PreviousSecret is { } previous && endpoint.PreviousUntil > now ? [current, _protector.Unprotect(previous)] : [current];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
