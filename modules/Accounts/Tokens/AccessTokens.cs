using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Tokens;

/// <summary>The access tokens of members: made, found, revoked.</summary>
internal sealed class AccessTokens(IUnitOfWork work, IDbContextFactory<AccountsDb> reading, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Beginning of every token, so that people and secret scanners recognise one.</summary>
    public const string Prefix = "ckt_";

    /// <summary>Most tokens that one member has.</summary>
    public const int MaxPerAccount = 50;

    private const int SecretBytes = 32;
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(10);

    /// <summary>Makes a token.</summary>
    /// <returns>The token itself, which nobody can show again; null if the member has too many.</returns>
    public Task<string?> CreateAsync(Guid accountId, string name, IReadOnlyCollection<string> scopes, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Accounts();
                if (await db.AccessTokens.CountAsync(t => t.AccountId == accountId, token) >= MaxPerAccount)
                {
                    return null;
                }

                db.AccessTokens.Add(new AccessToken
                {
                    AccountId = accountId,
                    Name = name,
                    Hash = HashOf(secret),
                    Ending = secret[^4..],
                    Scopes = string.Join(' ', scopes),
                    CreatedAt = transaction.Now,
                    ExpiresAt = transaction.Now + validFor,
                });
                audit.Add(transaction, AccountEventKind.TokenCreated, accountId, name);
                await db.SaveChangesAsync(token);
                return secret;
            },
            cancellationToken);
    }

    /// <summary>The member's tokens, newest first, ended ones included.</summary>
    public async Task<IReadOnlyList<AccessToken>> OfAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.AccessTokens.Where(t => t.AccountId == accountId).OrderByDescending(t => t.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The token and its account, if it is valid now.</summary>
    public async Task<(AccessToken Token, AccountFacts Account)?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var (hash, now) = (HashOf(secret), clock.GetUtcNow());
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var found = await db.AccessTokens
            .Where(t => t.Hash == hash && t.ExpiresAt > now)
            .Join(
                db.Accounts.Where(a => a.State == AccountState.Active),
                t => t.AccountId,
                a => a.Id,
                (t, a) => new { Token = t, a.Id, a.Name, a.TwoFactorEnabled, Roles = db.AccountRoles.Where(r => r.AccountId == a.Id).Select(r => r.Role).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Token, new AccountFacts(found.Id, found.Name, found.TwoFactorEnabled, found.Roles));
    }

    /// <summary>Records that a token is used, at most every few minutes.</summary>
    public async Task UsedAsync(AccessToken used, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (used.UsedAt is null || now - used.UsedAt >= UsedEvery)
        {
            await work.ExecuteAsync(
                async (transaction, token) => await transaction.Accounts().AccessTokens
                    .Where(t => t.Id == used.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, now), token),
                cancellationToken);
        }
    }

    /// <summary>Ends a token of a member.</summary>
    /// <returns>False if the member has no such token.</returns>
    public Task<bool> RevokeAsync(Guid accountId, Guid tokenId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Accounts();
            if (await db.AccessTokens.AsTracking().SingleOrDefaultAsync(t => t.Id == tokenId && t.AccountId == accountId, token) is not { } found)
            {
                return false;
            }

            db.AccessTokens.Remove(found);
            audit.Add(transaction, AccountEventKind.TokenRevoked, accountId, found.Name);
            await db.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
