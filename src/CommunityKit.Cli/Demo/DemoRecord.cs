using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.Packaging.Files;

namespace CommunityKit.Cli.Demo;

/// <summary>What the demo remembers from one start to the next: its passwords, which shops are set up, and which packages they run.</summary>
internal sealed record DemoRecord
{
    public const string FileName = "demo.json";

    // The accounts that the recipes of the samples make.
    public const string OwnerEmail = "owner@example.com";
    public const string MemberEmail = "member@example.com";

    private const int PasswordLength = 16;
    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Password of the shops' owner and of the host's.</summary>
    public string OwnerPassword { get; init; } = NewPassword();

    /// <summary>Password of the customer.</summary>
    public string MemberPassword { get; init; } = NewPassword();

    /// <summary>Shops whose recipe ran to its end.</summary>
    public IReadOnlyList<string> Ready { get; init; } = [];

    /// <summary>Fingerprint of every package that was in the feed, by file name.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();

    /// <summary>The values that a sample's recipe asks for.</summary>
    public IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["ownerPassword"] = OwnerPassword, ["memberPassword"] = MemberPassword };

    /// <summary>The record of a site; null when it is no demo.</summary>
    public static DemoRecord? Find(string folder) =>
        File.Exists(Path.Combine(folder, FileName)) ? JsonSerializer.Deserialize<DemoRecord>(File.ReadAllText(Path.Combine(folder, FileName)), Json) : null;

    /// <summary>Writes the record where only its owner can read it.</summary>
    public void Save(string folder) => AtomicFile.Write(
        Path.Combine(folder, FileName),
        JsonSerializer.Serialize(new { OwnerPassword, MemberPassword, Ready, Packages }, Json),
        UnixFileMode.UserRead | UnixFileMode.UserWrite);

    private static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, PasswordLength);
}
