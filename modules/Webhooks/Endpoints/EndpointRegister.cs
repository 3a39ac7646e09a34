using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Webhooks.Endpoints;

/// <summary>Adds endpoints, changes them, switches them on and off.</summary>
internal sealed class EndpointRegister(IUnitOfWork work, IDbContextFactory<WebhooksDb> reading, WebhookSecrets secrets)
{
    /// <summary>Most endpoints of a shop: each event costs one delivery for each.</summary>
    public const int Max = 50;

    public async Task<WebhookEndpoint?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Endpoints.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken);
    }

    /// <summary>Adds an endpoint that is on.</summary>
    /// <returns>The endpoint and its secret, which nobody can show again; null if there are too many.</returns>
    public Task<(WebhookEndpoint Endpoint, string Secret)?> AddAsync(EndpointFields fields, CancellationToken cancellationToken)
    {
        var (shown, kept) = secrets.Make();
        return work.ExecuteAsync<(WebhookEndpoint, string)?>(
            async (transaction, token) =>
            {
                var db = transaction.Webhooks();
                if (await db.Endpoints.CountAsync(token) >= Max)
                {
                    return null;
                }

                var endpoint = new WebhookEndpoint
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    Url = fields.Url,
                    Note = fields.Note,
                    Events = fields.JoinedEvents,
                    IsActive = true,
                    Secret = kept,
                    CreatedAt = transaction.Now,
                };
                db.Endpoints.Add(endpoint);
                await db.SaveChangesAsync(token);
                return (endpoint, shown);
            },
            cancellationToken);
    }

    /// <summary>Changes an endpoint unless somebody changed it since.</summary>
    /// <returns>False if it is gone or another version.</returns>
    public Task<bool> SaveAsync(Guid id, EndpointFields fields, long version, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) => await transaction.ExecuteSqlAsync(
            "UPDATE whk_endpoint SET url = @url, note = @note, events = @events, version = version + 1 WHERE id = @id AND version = @version",
            token,
            ("url", fields.Url),
            ("note", fields.Note),
            ("events", fields.JoinedEvents),
            ("id", id),
            ("version", version)) == 1,
        cancellationToken);

    /// <summary>Makes a new secret; the old one signs too for a day.</summary>
    /// <returns>The secret, which nobody can show again; null if there is no such endpoint.</returns>
    public Task<string?> NewSecretAsync(Guid id, CancellationToken cancellationToken)
    {
        var (shown, kept) = secrets.Make();
        return work.ExecuteAsync(
            async (transaction, token) => await transaction.ExecuteSqlAsync(
                "UPDATE whk_endpoint SET previous_secret = secret, previous_until = @until, secret = @secret, version = version + 1 WHERE id = @id",
                token,
                ("until", transaction.Now + WebhookEndpoint.Overlap),
                ("secret", kept),
                ("id", id)) == 1 ? shown : null,
            cancellationToken);
    }

    /// <summary>Switches an endpoint on; what was held for it leaves now.</summary>
    /// <returns>False if it was on, or is gone.</returns>
    public Task<bool> SwitchOnAsync(Guid id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var isChanged = await transaction.ExecuteSqlAsync(
                "UPDATE whk_endpoint SET is_active = @on, off_reason = NULL, off_at = NULL, version = version + 1 WHERE id = @id AND is_active = @off",
                token,
                ("on", true),
                ("off", false),
                ("id", id)) == 1;
            if (isChanged)
            {
                await SendAgain.HeldAsync(transaction, id, token);
            }

            return isChanged;
        },
        cancellationToken);

    /// <returns>False if it was off, or is gone.</returns>
    public Task<bool> SwitchOffAsync(Guid id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) => await SwitchOffAsync(transaction, id, OffReason.Staff, token), cancellationToken);

    public static async ValueTask<bool> SwitchOffAsync(Transaction transaction, Guid id, OffReason reason, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            "UPDATE whk_endpoint SET is_active = @off, off_reason = @reason, off_at = @now, version = version + 1 WHERE id = @id AND is_active = @on",
            cancellationToken,
            ("on", true),
            ("off", false),
            ("reason", reason),
            ("now", transaction.Now),
            ("id", id)) == 1;

    /// <summary>Deletes an endpoint with its log.</summary>
    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            await transaction.ExecuteSqlAsync("DELETE FROM whk_delivery WHERE endpoint_id = @id", token, ("id", id));
            return await transaction.ExecuteSqlAsync("DELETE FROM whk_endpoint WHERE id = @id", token, ("id", id)) == 1;
        },
        cancellationToken);
}
