using System.Data.Common;
using System.Runtime.CompilerServices;

namespace CommunityKit.Data.Databases;

/// <summary>
/// Prepared statements of a connection that lives long and is used by one work at a time: parsing a statement costs SQLite as much as
/// running it. Other connections keep none.
/// </summary>
internal sealed class KeptStatements
{
    // Statements with lists of changing length would grow without end.
    private const int MaxStatements = 300;

    private static readonly ConditionalWeakTable<DbConnection, KeptStatements> Keepers = [];

    private readonly Dictionary<string, DbCommand> _free = new(StringComparer.Ordinal);

    /// <summary>From now on the connection keeps its statements until it closes.</summary>
    public static void Of(DbConnection connection) => Keepers.AddOrUpdate(connection, new KeptStatements());

    /// <summary>A command without parameters, for <see cref="Return"/>.</summary>
    public static DbCommand Take(DbConnection connection, string sql)
    {
        if (Keepers.TryGetValue(connection, out var keeper) && keeper._free.Remove(sql, out var known))
        {
            return known;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>Takes a command back whose reader is closed.</summary>
    public static void Return(DbConnection connection, DbCommand command)
    {
        if (!Keepers.TryGetValue(connection, out var keeper) || keeper._free.Count >= MaxStatements)
        {
            command.Dispose();
            return;
        }

        command.Parameters.Clear();
        command.Transaction = null;
        if (!keeper._free.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }
}
