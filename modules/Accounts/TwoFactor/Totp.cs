using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>Codes of authenticator apps: RFC 6238 as all of them do it (SHA-1, six digits, thirty seconds).</summary>
internal static class Totp
{
    public const int SecondsPerStep = 30;
    public const int Digits = 6;

    /// <summary>Steps before and after the present one that are accepted, because clocks differ (RFC 6238 §5.2).</summary>
    private const int Drift = 1;

    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;

    /// <summary>A new secret, as it is typed into an app.</summary>
    public static string NewKey()
    {
        Span<byte> bytes = stackalloc byte[KeyBytes];
        RandomNumberGenerator.Fill(bytes);
        var text = new StringBuilder(KeyBytes * 8 / 5);
        for (int buffer = 0, bits = 0, i = 0; i < bytes.Length; i++)
        {
            buffer = (buffer << 8) | bytes[i];
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32Letters[(buffer >> (bits - 5)) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    /// <summary>The time step to which a code belongs; null if it is wrong at this instant.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="code">What was entered; blanks do not matter.</param>
    /// <param name="now">The instant.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var digits = string.Concat(code.Where(c => !char.IsWhiteSpace(c)).Select(ToAsciiDigit));
        if (digits.Length != Digits || FromBase32(key) is not { } secret)
        {
            return null;
        }

        long? found = null;
        var present = now.ToUnixTimeSeconds() / SecondsPerStep;
        for (var step = present - Drift; step <= present + Drift; step++)
        {
            // All steps are compared in full, so that the time of the answer tells nothing.
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), Encoding.ASCII.GetBytes(digits)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of an instant; for the app's side in tests.</summary>
    public static string CodeAt(string key, DateTimeOffset now) =>
        CodeAt(FromBase32(key) ?? throw new FormatException("The key is not Base32."), now.ToUnixTimeSeconds() / SecondsPerStep);

    private static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        // Authenticator apps know SHA-1 only, and for this use its weakness does not matter (RFC 6238 §1.2).
#pragma warning disable CA5350
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[]? FromBase32(string text)
    {
        var bytes = new List<byte>(KeyBytes);
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            var value = Base32Letters.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            buffer = ((buffer << 5) | value) & 0xfff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }

    /// <summary>Full-width digits of Chinese keyboards count too; anything else makes the code wrong.</summary>
    private static char ToAsciiDigit(char c) => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;
}
