using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Webhooks.Sending;

/// <summary>
/// The signature of the Standard Webhooks specification: <c>v1,</c> and the base64 of HMAC-SHA256 over id, time in seconds and body, with
/// dots between; one for each secret that is good, with spaces between, so that a secret can change without a gap.
/// </summary>
internal static class StandardSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string Header = "webhook-signature";

    /// <summary>Beginning of every secret, so that people and secret scanners recognise one; base64 follows.</summary>
    public const string SecretPrefix = "whsec_";

    private const int SecretBytes = 32;

    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string Make(IEnumerable<string> secrets, string id, long seconds, ReadOnlySpan<byte> body)
    {
        var signatures = new List<string>();
        foreach (var secret in secrets)
        {
            using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[SecretPrefix.Length..]));
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")));
            hash.AppendData(body);
            signatures.Add("v1," + Convert.ToBase64String(hash.GetHashAndReset()));
        }

        return string.Join(' ', signatures);
    }
}
