using System.Text.Json;
using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Idempotency;

/// <summary>The answers that were given to requests with a key, and those under way. Thread-safe.</summary>
/// <remarks>
/// A key is claimed before the request runs, so of requests at the same moment, on any node, one runs. A claim whose owner died is free again
/// after its lease; the effect itself is then unique by a key of its own.
/// </remarks>
internal sealed class IdempotencyTable(TenantDatabase database)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromHours(24);

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Claims a key, or says what became of it before.</summary>
    public Task<KeyClaim> ClaimAsync(string key, string requestHash, CancellationToken cancellationToken) => database.WriteAsync(
        async (scope, token) =>
        {
            var inserted = await scope.ExecuteAsync(
                """
                INSERT INTO ck_idempotency (key, request_hash, lease_until, created_at) VALUES (@key, @hash, @until, @now)
                ON CONFLICT (key) DO NOTHING
                """,
                token,
                ("key", key), ("hash", requestHash), ("until", scope.Now + Lease), ("now", scope.Now));
            return inserted == 1 ? new KeyClaim(KeyState.Claimed) : await KnownAsync(scope, key, requestHash, token);
        },
        cancellationToken);

    /// <summary>Keeps the answer.</summary>
    public Task CompleteAsync(string key, KeptAnswer answer, CancellationToken cancellationToken) => database.WriteAsync(
        (scope, token) => new ValueTask<int>(scope.ExecuteAsync(
            "UPDATE ck_idempotency SET status = @status, headers = @headers, body = @body WHERE key = @key",
            token,
            ("status", answer.Status), ("headers", JsonSerializer.Serialize(answer.Headers)), ("body", answer.Body), ("key", key))),
        cancellationToken);

    /// <summary>Frees a key whose request failed, so that it can be tried again.</summary>
    public Task ForgetAsync(string key, CancellationToken cancellationToken) => database.WriteAsync(
        (scope, token) => new ValueTask<int>(scope.ExecuteAsync("DELETE FROM ck_idempotency WHERE key = @key AND status IS NULL", token, ("key", key))),
        cancellationToken);

    private static async Task<KeyClaim> KnownAsync(WriteScope scope, string key, string requestHash, CancellationToken cancellationToken)
    {
        var known = await scope.QueryAsync(
            "SELECT request_hash, status, headers, body, created_at FROM ck_idempotency WHERE key = @key",
            r => (
                Hash: r.GetString(0),
                Answer: r.IsDBNull(1)
                    ? null
                    : new KeptAnswer(r.GetInt32(1), JsonSerializer.Deserialize<Dictionary<string, string>>(r.GetString(2))!, r.GetFieldValue<byte[]>(3)),
                CreatedAt: r.Instant(4)),
            cancellationToken,
            ("key", key));
        if (known is not [var row] || row.CreatedAt < scope.Now - Keep)
        {
            // Forgotten in this moment, or too old to count: begin anew.
            await scope.ExecuteAsync("DELETE FROM ck_idempotency WHERE key = @key", cancellationToken, ("key", key));
            await scope.ExecuteAsync(
                "INSERT INTO ck_idempotency (key, request_hash, lease_until, created_at) VALUES (@key, @hash, @until, @now)",
                cancellationToken,
                ("key", key), ("hash", requestHash), ("until", scope.Now + Lease), ("now", scope.Now));
            return new(KeyState.Claimed);
        }

        if (row.Hash != requestHash)
        {
            return new(KeyState.OtherRequest);
        }

        if (row.Answer is { } answer)
        {
            return new(KeyState.Answered) { Answer = answer };
        }

        var taken = await scope.ExecuteAsync(
            "UPDATE ck_idempotency SET lease_until = @until WHERE key = @key AND status IS NULL AND lease_until < @now",
            cancellationToken,
            ("until", scope.Now + Lease), ("key", key), ("now", scope.Now));
        return new(taken == 1 ? KeyState.Claimed : KeyState.Running);
    }
}
