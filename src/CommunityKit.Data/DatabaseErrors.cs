using Microsoft.Data.Sqlite;
using Npgsql;

namespace CommunityKit.Data;

/// <summary>Tells what a database refused, the same way for SQLite and PostgreSQL. Looks through wrapping exceptions.</summary>
public static class DatabaseErrors
{
    private const int SqliteCheck = 275;
    private const int SqliteForeignKey = 787;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqliteRowId = 2579;

    /// <summary>True if a row with the same unique key exists already.</summary>
    /// <param name="exception">What was thrown, for example a <c>DbUpdateException</c>.</param>
    public static bool IsUniqueViolation(Exception exception) =>
        Is(exception, PostgresErrorCodes.UniqueViolation, SqliteUnique, SqlitePrimaryKey, SqliteRowId);

    /// <summary>True if a CHECK constraint refused the row, for example a stock below zero.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsCheckViolation(Exception exception) => Is(exception, PostgresErrorCodes.CheckViolation, SqliteCheck);

    /// <summary>True if a row that is referred to is missing, or is still referred to.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsForeignKeyViolation(Exception exception) =>
        Is(exception, PostgresErrorCodes.ForeignKeyViolation, SqliteForeignKey);

    /// <summary>True if another process held a lock for too long.</summary>
    internal static bool IsBusy(Exception exception) => exception
        is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED }
        or PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    /// <summary>What happened in words that hold neither values nor connection strings.</summary>
    internal static string Describe(Exception exception) => exception switch
    {
        PostgresException e => $"PostgreSQL {e.SqlState}: {e.MessageText}",
        SqliteException e => $"SQLite {e.SqliteExtendedErrorCode}: {e.Message}",
        _ => exception.Message,
    };

    private static bool Is(Exception? exception, string sqlState, params ReadOnlySpan<int> sqliteCodes)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PostgresException postgres)
            {
                return postgres.SqlState == sqlState;
            }

            if (exception is SqliteException sqlite)
            {
                return sqliteCodes.Contains(sqlite.SqliteExtendedErrorCode);
            }
        }

        return false;
    }
}
