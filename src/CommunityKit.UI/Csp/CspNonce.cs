using System.Buffers.Text;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.UI.Csp;

/// <summary>
/// The request's content-security-policy nonce. The kit's tag helpers put it on <c>script</c> and <c>style</c>; authors never write one.
/// </summary>
public static class CspNonce
{
    private static readonly object Key = new();

    /// <summary>The nonce of this response; made on first use.</summary>
    /// <param name="context">The request.</param>
    public static string Get(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known))
        {
            return (string)known!;
        }

        var nonce = Base64Url.EncodeToString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(18));
        context.Items[Key] = nonce;
        return nonce;
    }
}
