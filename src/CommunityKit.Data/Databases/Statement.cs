using System.Data.Common;

namespace CommunityKit.Data.Databases;

/// <summary>A command while it is used; afterwards its connection may keep it.</summary>
/// <param name="connection">Where it runs.</param>
/// <param name="command">The command with its parameters.</param>
internal readonly struct Statement(DbConnection connection, DbCommand command) : IDisposable
{
    public DbCommand Command => command;

    public void Dispose() => KeptStatements.Return(connection, command);
}
