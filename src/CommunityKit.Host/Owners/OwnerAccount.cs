namespace CommunityKit.Host.Owners;

/// <summary>The person who runs the host, as kept in <c>owner.json</c>.</summary>
/// <param name="Email">Sign-in name, lower case.</param>
/// <param name="PasswordHash">PBKDF2 hash in the format of ASP.NET Core Identity.</param>
/// <param name="SecurityStamp">Changes with the password; cookies of another stamp end.</param>
internal sealed record OwnerAccount(string Email, string PasswordHash, string SecurityStamp);
