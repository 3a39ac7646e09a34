using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Users;

/// <summary>Gives Identity the key by which addresses are compared. What is no address has a key that no account has.</summary>
internal sealed class EmailNormalizer : ILookupNormalizer
{
    public string? NormalizeEmail(string? email) => EmailAddress.Parse(email)?.Key;

    public string? NormalizeName(string? name) => NormalizeEmail(name);
}
