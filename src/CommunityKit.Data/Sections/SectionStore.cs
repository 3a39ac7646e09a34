using CommunityKit.Settings;
using System.Collections.Concurrent;
using System.Data.Common;
using CommunityKit.Data.Databases;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Sections;

/// <summary>
/// The settings sections of a tenant as one runtime sees them: all in memory, kept fresh by signals. Thread-safe.
/// </summary>
internal sealed class SectionStore : IDisposable
{
    private readonly TenantDatabase _database;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<string, StoredSection> _sections = new(StringComparer.Ordinal);
    private readonly List<(string Section, Action Listener)> _listeners = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly IDisposable _listening;

    public SectionStore(TenantDatabase database)
    {
        _database = database;
        _logger = database.Loggers.CreateLogger<SectionStore>();
        _listening = database.Signals.Listen(Receive);
        database.Listen();
    }

    public ILogger Logger => _logger;

    /// <summary>The stored JSON of one section, for who has no runtime; null while it was never saved.</summary>
    public static async Task<string?> PeekAsync(TenantDatabase database, string section, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        return (await ReadAsync(connection, null, section, "", cancellationToken)).FirstOrDefault()?.Json;
    }

    /// <summary>Calls <paramref name="listener"/> whenever a section's values have changed here. For the life of the store.</summary>
    public void OnChange(string section, Action listener)
    {
        lock (_listeners)
        {
            _listeners.Add((section, listener));
        }
    }

    public StoredSection Read(string section) => _sections.GetValueOrDefault(section) ?? StoredSection.Unsaved(section);

    /// <summary>Reads sections anew.</summary>
    /// <param name="section">Which; all when null.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task LoadAsync(string? section, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenReadAsync(cancellationToken);
        foreach (var row in await ReadAsync(connection, null, section, "", cancellationToken))
        {
            Accept(row);
        }
    }

    /// <summary>Saves a section if nobody else has since <paramref name="expectedVersion"/>.</summary>
    /// <param name="moduleId">Whose section.</param>
    /// <param name="section">Its name.</param>
    /// <param name="expectedVersion">0 when it was never saved.</param>
    /// <param name="merge">Makes the JSON from the stored one, and the masked one for the history. Must be pure.</param>
    /// <param name="changedBy">For the history.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The saved section, or the one of somebody else that stands in the way.</returns>
    public async Task<(bool IsSaved, StoredSection Section)> SaveAsync(
        string moduleId,
        string section,
        long expectedVersion,
        Func<string, (string Json, string History)> merge,
        string changedBy,
        CancellationToken cancellationToken)
    {
        var (isSaved, row) = await _database.WriteAsync(
            async (scope, token) =>
            {
                var rows = await ReadAsync(scope.Connection, scope.Transaction, section, Locking(scope), token);
                var stored = rows.FirstOrDefault() ?? StoredSection.Unsaved(section);
                var (json, history) = merge(stored.Json);
                var next = new StoredSection(section, json, expectedVersion + 1, changedBy);
                return stored.Version == expectedVersion && await WriteAsync(scope, moduleId, next, history, token)
                    ? (true, next)
                    : (false, stored);
            },
            cancellationToken);
        Accept(row);
        return (isSaved, row);
    }

    /// <summary>The changes of a section, newest first.</summary>
    public async Task<IReadOnlyList<SettingsChange>> HistoryAsync(string? section, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenReadAsync(cancellationToken);
        return await connection.QueryAsync(
            null,
            $"""
            SELECT section, version, json, changed_by, changed_at FROM ck_setting_change
            WHERE section = COALESCE(@section, section) ORDER BY changed_at DESC, version DESC LIMIT {limit}
            """,
            r => new SettingsChange(r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.Instant(4)),
            cancellationToken,
            ("section", section));
    }

    public void Dispose()
    {
        _listening.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private static string Locking(WriteScope scope) => scope.Provider == DatabaseProvider.Postgres ? " FOR UPDATE" : "";

    private static Task<List<StoredSection>> ReadAsync(
        DbConnection connection, DbTransaction? transaction, string? section, string locking, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            transaction,
            "SELECT section, json, version, changed_by FROM ck_setting"
                + (section is null ? "" : " WHERE section = @section") + locking,
            r => new StoredSection(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetString(3)),
            cancellationToken,
            ("section", section ?? ""));

    private static async Task<bool> WriteAsync(
        WriteScope scope, string moduleId, StoredSection next, string history, CancellationToken cancellationToken)
    {
        // The condition is for a first save on two nodes at once, where there is no row to lock.
        var written = await scope.ExecuteAsync(
            """
            INSERT INTO ck_setting (section, module, json, version, changed_by, changed_at)
            VALUES (@section, @module, @json, @version, @by, @now)
            ON CONFLICT (section) DO UPDATE SET json = excluded.json, module = excluded.module, version = excluded.version,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            WHERE ck_setting.version = @version - 1
            """,
            cancellationToken,
            ("section", next.Section),
            ("module", moduleId),
            ("json", next.Json),
            ("version", next.Version),
            ("by", next.ChangedBy),
            ("now", scope.Now));
        if (written == 0)
        {
            return false;
        }

        await scope.ExecuteAsync(
            """
            INSERT INTO ck_setting_change (section, version, json, changed_by, changed_at)
            VALUES (@section, @version, @json, @by, @now)
            """,
            cancellationToken,
            ("section", next.Section),
            ("version", next.Version),
            ("json", history),
            ("by", next.ChangedBy),
            ("now", scope.Now));
        scope.Signal(new DatabaseSignal(SignalKind.Setting, next.Section));
        return true;
    }

    private void Receive(DatabaseSignal signal)
    {
        if (signal.Kind is SignalKind.Setting or SignalKind.CaughtUp)
        {
            var section = signal.Kind == SignalKind.Setting ? signal.Name : null;
            var token = _closing.Token;
            _ = Task.Run(() => ReloadAsync(section, token), token);
        }
    }

    private async Task ReloadAsync(string? section, CancellationToken cancellationToken)
    {
        try
        {
            await LoadAsync(section, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.LogWarning(e, "Settings section {Section} could not be read again; the old values stay", section ?? "(all)");
        }
        catch (OperationCanceledException)
        {
            // The runtime is gone.
        }
    }

    /// <summary>Takes a row unless a newer one is here already: reads overtake each other.</summary>
    private void Accept(StoredSection row)
    {
        var isNew = false;
        _sections.AddOrUpdate(
            row.Section,
            _ =>
            {
                isNew = true;
                return row;
            },
            (_, known) =>
            {
                isNew = row.Version > known.Version;
                return isNew ? row : known;
            });
        if (isNew)
        {
            Tell(row.Section);
        }
    }

    private void Tell(string section)
    {
        (string Section, Action Listener)[] listeners;
        lock (_listeners)
        {
            listeners = [.. _listeners.Where(l => l.Section == section)];
        }

        foreach (var (_, listener) in listeners)
        {
            try
            {
                listener();
            }
            catch (Exception e)
            {
                _logger.LogError(e, "A listener to settings section {Section} failed", section);
            }
        }
    }
}
