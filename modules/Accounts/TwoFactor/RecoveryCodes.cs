using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>Codes that stand in for the authenticator app, each once.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    // The codes are random (about 2^47 of them), unlike passwords, so fewer rounds than for those keep a stolen table useless.
    private const int Rounds = 20_000;

    /// <summary>What is kept of a code. The account is the salt, so one look-up finds the row.</summary>
    /// <param name="accountId">Whose code.</param>
    /// <param name="code">The code; case, blanks and dashes do not matter.</param>
    public static string HashOf(Guid accountId, string code)
    {
        var plain = string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(plain, accountId.ToByteArray(), Rounds, HashAlgorithmName.SHA256, outputLength: 32));
    }
}
