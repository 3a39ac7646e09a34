using CommunityKit.Data.Databases;

namespace CommunityKit.Testing.Databases;

/// <summary>An empty database for one test.</summary>
public sealed class DatabaseSpace : IAsyncDisposable
{
    private readonly Func<ValueTask> _remove;

    internal DatabaseSpace(DatabaseKind kind, TenantDatabaseOptions options, Func<ValueTask> remove)
    {
        Kind = kind;
        Options = options;
        _remove = remove;
    }

    /// <summary>Which kind it is.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>Path of the SQLite file, or the PostgreSQL connection string.</summary>
    public string Location => Kind == DatabaseKind.Sqlite ? Options.File : Options.ConnectionString;

    /// <summary>The PostgreSQL schema; empty for SQLite.</summary>
    public string Schema => Options.Schema;

    internal TenantDatabaseOptions Options { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _remove();
}
