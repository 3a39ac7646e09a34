using System.Data.Common;

namespace CommunityKit.Data.Databases;

/// <summary>A command while it is used. Once it went well its connection may keep it; one that failed is not used again.</summary>
/// <param name="connection">Where it runs.</param>
/// <param name="command">The command with its parameters.</param>
internal sealed class Statement(DbConnection connection, DbCommand command) : IDisposable
{
    private bool _wentWell;

    public DbCommand Command => command;

    public void WentWell() => _wentWell = true;

    public void Dispose()
    {
        if (_wentWell)
        {
            KeptStatements.Return(connection, command);
        }
        else
        {
            command.Dispose();
        }
    }
}
