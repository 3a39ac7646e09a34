using System.Security.Cryptography;
using CommunityKit.Host.Owners;
using CommunityKit.Packaging.Files;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Host.Development;

/// <summary>
/// The owner of a development site: made with a random password that is written down beside it, so that every start can show it. A site
/// that has an owner keeps him.
/// </summary>
internal static class DevelopmentOwner
{
    private const string Email = "owner@localhost";
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Address and password, or null when the site's owner was made by somebody else.</summary>
    public static (string Email, string Password)? SignIn(SiteFolder folder, OwnerStore owners)
    {
        var file = Path.Combine(folder.Root, "development-sign-in.txt");
        if (owners.NeedsSetup)
        {
            var password = RandomNumberGenerator.GetString(Alphabet, 16);
            owners.Replace(Email, password);
            AtomicFile.Write(file, password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return File.Exists(file) ? (Email, File.ReadAllText(file)) : null;
    }
}
