using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.Packaging.Files;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Host.Control;

/// <summary>
/// The file by which the command line finds a running host of the same site: its address and a secret that only those who can read the
/// site's folder know.
/// </summary>
internal sealed class RunRecord(SiteFolder folder)
{
    /// <summary>The secret of this run.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public void Write(string address)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.RunFile)!);
        AtomicFile.Write(
            folder.RunFile,
            JsonSerializer.Serialize(new RunningHost(Environment.ProcessId, address, Token), JsonSerializerOptions.Web),
            UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Remove() => File.Delete(folder.RunFile);

    public bool Knows(string? token) =>
        token is { Length: 64 }
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(token), System.Text.Encoding.ASCII.GetBytes(Token));
}
