using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Accounts.Profile;

/// <summary>Makes the copy of a member's data: what this module keeps, then the parts of other modules. No secrets.</summary>
internal sealed class ExportData(
    IDbContextFactory<AccountsDb> reading, IDeclarations<MemberDataDeclaration> parts, IModuleGuard guard, IServiceProvider services)
{
    public async Task<JsonObject?> RunAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken) is not { } account)
        {
            return null;
        }

        var state = await db.SignInStates.SingleOrDefaultAsync(s => s.AccountId == accountId, cancellationToken);
        var roles = await db.AccountRoles.Where(r => r.AccountId == accountId).Select(r => r.Role).ToListAsync(cancellationToken);
        var sessions = await db.Sessions.Where(s => s.AccountId == accountId).OrderBy(s => s.CreatedAt).ToListAsync(cancellationToken);
        var tokens = await db.AccessTokens.Where(t => t.AccountId == accountId).OrderBy(t => t.CreatedAt).ToListAsync(cancellationToken);
        var events = await db.Events.Where(e => e.AccountId == accountId).OrderBy(e => e.At).ToListAsync(cancellationToken);
        var logins = await db.ExternalLogins.Where(l => l.AccountId == accountId)
            .Join(db.OpenIdProviders, l => l.ProviderId, p => p.Id, (l, p) => new { p.Issuer, l.Subject, l.LinkedAt }).ToListAsync(cancellationToken);
        var export = new JsonObject
        {
            ["account"] = new JsonObject
            {
                ["id"] = account.Id,
                ["email"] = account.Email,
                ["emailConfirmed"] = account.EmailConfirmed,
                ["pendingEmail"] = account.PendingEmail,
                ["name"] = account.Name,
                ["language"] = account.Culture,
                ["state"] = account.State.ToString(),
                ["twoFactor"] = account.TwoFactorEnabled,
                ["createdAt"] = Instant(account.CreatedAt),
                ["lastSignInAt"] = Instant(state?.LastSignInAt),
                ["roles"] = Array(roles, role => JsonValue.Create(role)),
            },
            ["sessions"] = Array(sessions, s => new JsonObject
            {
                ["device"] = s.Device, ["network"] = s.Address, ["createdAt"] = Instant(s.CreatedAt), ["lastSeenAt"] = Instant(s.SeenAt),
            }),
            ["accessTokens"] = Array(tokens, t => new JsonObject
            {
                ["name"] = t.Name, ["scopes"] = t.Scopes, ["createdAt"] = Instant(t.CreatedAt),
                ["expiresAt"] = Instant(t.ExpiresAt), ["lastUsedAt"] = Instant(t.UsedAt),
            }),
            ["signInProviders"] = Array(logins, l => new JsonObject { ["issuer"] = l.Issuer, ["subject"] = l.Subject, ["linkedAt"] = Instant(l.LinkedAt) }),
            ["events"] = Array(events, e => new JsonObject
            {
                ["at"] = Instant(e.At), ["kind"] = e.Kind.ToString(), ["network"] = e.Address, ["detail"] = e.Detail,
            }),
        };
        await AddPartsAsync(export, accountId, cancellationToken);
        return export;
    }

    /// <summary>A part that fails is named as missing rather than left out in silence.</summary>
    private async Task AddPartsAsync(JsonObject export, Guid accountId, CancellationToken cancellationToken)
    {
        var missing = new JsonArray();
        foreach (var (module, part) in parts.All.DistinctBy(p => p.Value.Part))
        {
            var (isRead, data) = await guard.RunAsync<(bool, JsonNode?)>(
                module,
                "member data " + part.Part,
                async token => (true, await ((IMemberData)services.GetRequiredService(part.DataType)).ReadAsync(accountId, token)),
                (false, null),
                cancellationToken);
            if (!isRead)
            {
                missing.Add(part.Part);
            }
            else if (data is not null && !export.ContainsKey(part.Part))
            {
                export[part.Part] = data.Parent is null ? data : data.DeepClone();
            }
        }

        if (missing.Count > 0)
        {
            export["missing"] = missing;
        }
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> toNode) => [.. items.Select(toNode)];

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
