using System.Data.Common;

namespace CommunityKit.Search.Postgres;

/// <summary>The shop's database, as the index uses it: its search path is the shop's schema. Thread-safe.</summary>
internal interface IShopDatabase
{
    /// <summary>Gives a connection that reads.</summary>
    ValueTask<T> ReadAsync<T>(Func<DbConnection, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken);

    /// <summary>Runs a work in one transaction, again after a deadlock.</summary>
    ValueTask<T> WriteAsync<T>(Func<Sql, CancellationToken, ValueTask<T>> write, CancellationToken cancellationToken);
}
