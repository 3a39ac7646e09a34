using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityKit.Packaging.Files;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Host.Owners;

/// <summary>
/// The host's one account, on host code only, so that the module manager can be reached when no module works. Thread-safe.
/// </summary>
internal sealed class OwnerStore(SiteFolder folder, TimeProvider clock)
{
    private static readonly PasswordHasher<OwnerAccount> Hasher = new();
    private readonly Lock _lock = new();
    private readonly SignInAttempts _attempts = new(clock);

    /// <summary>True until the first owner was made.</summary>
    public bool NeedsSetup => !File.Exists(folder.OwnerFile);

    /// <summary>Proof that whoever sets the host up can read its console.</summary>
    public string SetupToken { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The account, or null before set-up.</summary>
    /// <exception cref="ProblemException">CK1903: its file is damaged.</exception>
    public OwnerAccount? Current
    {
        get
        {
            try
            {
                return NeedsSetup ? null : JsonSerializer.Deserialize<OwnerAccount>(File.ReadAllText(folder.OwnerFile));
            }
            catch (JsonException exception)
            {
                throw new ProblemException(HostProblems.OwnerFileDamaged(folder.OwnerFile), exception);
            }
        }
    }

    /// <summary>True if a text is this start's set-up token.</summary>
    public bool IsSetupToken(string? text) =>
        text is { Length: 32 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.ASCII.GetBytes(SetupToken));

    /// <summary>Makes the first owner.</summary>
    /// <returns>The account, or null if there is one already: two visitors raced and the first one won.</returns>
    public OwnerAccount? TryCreate(string email, string password)
    {
        lock (_lock)
        {
            return NeedsSetup ? Save(email, password) : null;
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
    /// <param name="email">What was entered as address.</param>
    /// <param name="password">What was entered as password.</param>
    /// <param name="from">Where the attempt comes from.</param>
    /// <param name="account">The account, when the sign-in is right.</param>
    public OwnerSignIn SignIn(string email, string password, string from, out OwnerAccount? account)
    {
        account = null;
        if (!_attempts.TryBegin(from))
        {
            return OwnerSignIn.Locked;
        }

        // Hash in every case, so that time tells nothing about the address.
        if (Current is not { } owner
            || !IsPassword(owner, password) | !string.Equals(owner.Email, email.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return _attempts.IsLocked(from) ? OwnerSignIn.Locked : OwnerSignIn.Wrong;
        }

        _attempts.Succeeded(from);
        account = owner;
        return OwnerSignIn.Done;
    }

    /// <summary>Changes the password of the signed-in owner. Every session ends; the caller renews its own.</summary>
    /// <param name="present">The present password; a wrong one counts like a wrong sign-in.</param>
    /// <param name="next">The new one; the caller has checked it with <see cref="PasswordRules"/>.</param>
    /// <param name="from">Where the attempt comes from.</param>
    /// <param name="account">The changed account, when it was done.</param>
    public OwnerSignIn ChangePassword(string present, string next, string from, out OwnerAccount? account)
    {
        account = null;
        if (Current is not { } owner || SignIn(owner.Email, present, from, out _) is var outcome && outcome != OwnerSignIn.Done)
        {
            return _attempts.IsLocked(from) ? OwnerSignIn.Locked : OwnerSignIn.Wrong;
        }

        lock (_lock)
        {
            account = Save(owner.Email, next);
        }

        return OwnerSignIn.Done;
    }

    private static bool IsPassword(OwnerAccount owner, string password) =>
        Hasher.VerifyHashedPassword(owner, owner.PasswordHash, password) != PasswordVerificationResult.Failed;

    private OwnerAccount Save(string email, string password)
    {
        var account = new OwnerAccount(email.Trim().ToLowerInvariant(), "", Guid.NewGuid().ToString("N"));
        account = account with { PasswordHash = Hasher.HashPassword(account, password) };
        Directory.CreateDirectory(folder.Root);
        AtomicFile.Write(
            folder.OwnerFile, JsonSerializer.Serialize(account), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return account;
    }
}
