namespace CommunityKit.Testing.Databases;

/// <summary>The kinds of database that a module must run on.</summary>
public enum DatabaseKind
{
    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>A schema on a private PostgreSQL server.</summary>
    Postgres,
}
