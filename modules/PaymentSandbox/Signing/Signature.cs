using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.PaymentSandbox.Signing;

/// <summary>
/// <c>t=1767225600,k=0a1b2c3d,v1=…</c>: HMAC-SHA256 with the key over the time in seconds, a dot and the raw bytes. The time keeps old messages
/// from being sent again; the short name of the key lets keys change without a gap.
/// </summary>
internal static class Signature
{
    public const string Header = "X-Sandbox-Signature";

    /// <summary>How far the two clocks may differ, and how long a message is good.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static string Make(string key, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},k={NameOf(key)},v1={Convert.ToHexStringLower(Mac(key, body, seconds))}");
    }

    /// <summary>True if one of the keys made the signature over these bytes a short while ago.</summary>
    public static bool IsGood(string? signature, ReadOnlySpan<byte> body, IEnumerable<string> keys, DateTimeOffset now)
    {
        var parts = (signature ?? "").Split(',');
        if (parts is not [['t', '=', .. var time], ['k', '=', .. var name], ['v', '1', '=', .. var mac]]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)Tolerance.TotalSeconds
            || mac.Length != HMACSHA256.HashSizeInBytes * 2
            || !mac.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        foreach (var key in keys)
        {
            if (NameOf(key) == name && CryptographicOperations.FixedTimeEquals(Mac(key, body, seconds), Convert.FromHexString(mac)))
            {
                return true;
            }
        }

        return false;
    }

    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>First digits of the key's hash: says which key, and nothing about it.</summary>
    public static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(key)))[..8];

    private static byte[] Mac(string key, ReadOnlySpan<byte> body, long seconds)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromHexString(key));
        hash.AppendData(Encoding.ASCII.GetBytes(seconds.ToString(CultureInfo.InvariantCulture) + "."));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
