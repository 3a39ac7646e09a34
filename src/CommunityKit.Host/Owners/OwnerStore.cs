using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.Packaging.Files;
using CommunityKit.Tenancy.Sites;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Host.Owners;

/// <summary>
/// The host's one account, on host code only, so that the module manager can be reached when no module works. Thread-safe.
/// </summary>
internal sealed class OwnerStore(SiteFolder folder, TimeProvider clock)
{
    /// <summary>Shortest password that is accepted.</summary>
    public const int MinimumPasswordLength = 10;

    private const int FreeAttempts = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly PasswordHasher<OwnerAccount> Hasher = new();
    private readonly Lock _lock = new();
    private readonly byte[] _setupToken = RandomNumberGenerator.GetBytes(16);
    private int _failures;
    private DateTimeOffset _lockedUntil;

    /// <summary>True until the first owner was made.</summary>
    public bool NeedsSetup => !File.Exists(folder.OwnerFile);

    /// <summary>Proof that whoever sets the host up can read its console.</summary>
    public string SetupToken => Convert.ToHexStringLower(_setupToken);

    /// <summary>True if a text is this start's set-up token.</summary>
    public bool IsSetupToken(string? text) =>
        text is { Length: 32 }
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(text), System.Text.Encoding.ASCII.GetBytes(SetupToken));

    /// <summary>Makes the first owner.</summary>
    /// <returns>False if there is one already: two visitors raced and the first one won.</returns>
    public bool TryCreate(string email, string password)
    {
        lock (_lock)
        {
            if (!NeedsSetup)
            {
                return false;
            }

            Save(email, password);
            return true;
        }
    }

    /// <summary>Sets or replaces the owner; for the command line, which has the folder in its hands anyway.</summary>
    public void Replace(string email, string password)
    {
        lock (_lock)
        {
            Save(email, password);
        }
    }

    /// <summary>Checks a sign-in.</summary>
    public OwnerSignIn SignIn(string email, string password)
    {
        lock (_lock)
        {
            if (clock.GetUtcNow() < _lockedUntil)
            {
                return OwnerSignIn.Locked;
            }
        }

        // Hash outside the lock and in every case, so that time tells nothing about the address.
        var owner = Read();
        var matches = Hasher.VerifyHashedPassword(owner, owner.PasswordHash, password) != PasswordVerificationResult.Failed
            & string.Equals(owner.Email, email.Trim(), StringComparison.OrdinalIgnoreCase);
        lock (_lock)
        {
            if (matches)
            {
                _failures = 0;
                return OwnerSignIn.Done;
            }

            if (++_failures >= FreeAttempts)
            {
                _failures = 0;
                _lockedUntil = clock.GetUtcNow() + LockedFor;
                return OwnerSignIn.Locked;
            }

            return OwnerSignIn.Wrong;
        }
    }

    /// <summary>The stamp that valid cookies carry, or null before set-up.</summary>
    public string? CurrentStamp => NeedsSetup ? null : Read().SecurityStamp;

    private void Save(string email, string password)
    {
        var account = new OwnerAccount(email.Trim().ToLowerInvariant(), "", Guid.NewGuid().ToString("N"));
        account = account with { PasswordHash = Hasher.HashPassword(account, password) };
        Directory.CreateDirectory(folder.Root);
        AtomicFile.Write(
            folder.OwnerFile, JsonSerializer.Serialize(account), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private OwnerAccount Read() => JsonSerializer.Deserialize<OwnerAccount>(File.ReadAllText(folder.OwnerFile))!;
}
