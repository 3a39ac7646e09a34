using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommunityKit.Data.Databases;

/// <summary>The writing connection of a <see cref="SqliteWriteGate"/> and its transaction. Used on the gate's thread only.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private bool _mayCommit;
    private SqliteTransaction? _transaction;

    public SqliteWriter(SqliteConnection connection)
    {
        Connection = connection;
        KeptStatements.Of(connection);

        // A work that calls Commit on the shared transaction would commit its neighbours too: the hook turns it into a rollback.
        raw.sqlite3_commit_hook(connection.Handle, _ => RefuseCommit(), null);
    }

    public SqliteConnection Connection { get; }

    public SqliteTransaction Transaction => _transaction ?? throw new InvalidOperationException("No transaction is open.");

    public bool IsInTransaction => raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    /// <summary>True when the transaction is over because a work committed or rolled back, not because the database failed.</summary>
    public bool WasEndedByWork { get; private set; }

    public void Begin()
    {
        WasEndedByWork = false;
        _transaction = Connection.BeginTransaction(deferred: false);
    }

    public void Save() => Execute("SAVEPOINT ck_work");

    public void Release() => Execute("RELEASE ck_work");

    public void RollBackToSave() => Execute("ROLLBACK TO ck_work; RELEASE ck_work");

    public void Commit()
    {
        _mayCommit = true;
        try
        {
            Transaction.Commit();
        }
        finally
        {
            _mayCommit = false;
        }

        End();
    }

    /// <summary>Ends the transaction; rolls back what was not committed.</summary>
    public void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    /// <summary>Empties the write-ahead log into the database file, unless a reader is in the way.</summary>
    public void TruncateLog() =>
        Execute("PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout=5000", mustSucceed: false);

    /// <summary>
    /// Closes the connection while another thread may still be using it. Writing is switched off first, so that nothing it does between
    /// the rollback and the close can reach the file.
    /// </summary>
    public void Abandon()
    {
        Execute("PRAGMA query_only=1", mustSucceed: false);
        Execute("ROLLBACK", mustSucceed: false);
        Dispose();
    }

    public void Dispose()
    {
        End();
        Connection.Dispose();
    }

    private int RefuseCommit()
    {
        WasEndedByWork |= !_mayCommit;
        return _mayCommit ? 0 : 1;
    }

    private void Execute(string sql, bool mustSucceed = true)
    {
        var result = raw.sqlite3_exec(Connection.Handle, sql);
        if (mustSucceed)
        {
            SqliteException.ThrowExceptionForRC(result, Connection.Handle);
        }
    }
}
