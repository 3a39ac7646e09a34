using System.Data.Common;

namespace CommunityKit.Data.Databases;

/// <summary>A running transaction below the contract's <see cref="Transaction"/>: what to tell whom once it is committed.</summary>
/// <param name="connection">The writing connection.</param>
/// <param name="transaction">Its transaction.</param>
/// <param name="provider">Which database it is.</param>
/// <param name="now">When the work began, UTC.</param>
internal sealed class WriteScope(DbConnection connection, DbTransaction transaction, DatabaseProvider provider, DateTimeOffset now)
{
    private readonly HashSet<DatabaseSignal> _signals = [];
    private List<Action>? _actions;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public DatabaseProvider Provider => provider;

    public DateTimeOffset Now => now;

    /// <summary>What is told after the commit.</summary>
    public IReadOnlyCollection<DatabaseSignal> Signals => _signals;

    /// <summary>Run in memory after the commit.</summary>
    public IReadOnlyList<Action> Actions => _actions ?? [];

    /// <summary>Added to a SELECT, skips the rows that another process works on. Empty where there is only one writer.</summary>
    public string SkipLocked => provider == DatabaseProvider.Postgres ? " FOR UPDATE SKIP LOCKED" : "";

    public void Signal(DatabaseSignal signal) => _signals.Add(signal);

    public void OnCommitted(Action action) => (_actions ??= []).Add(action);

    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        connection.ExecuteAsync(transaction, sql, cancellationToken, parameters);

    public Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        connection.QueryAsync(transaction, sql, read, cancellationToken, parameters);
}
