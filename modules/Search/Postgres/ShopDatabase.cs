using System.Data.Common;
using CommunityKit.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Search.Postgres;

/// <summary>The shop's database by way of the kit: reading contexts, and the unit of work.</summary>
internal sealed class ShopDatabase(IDbContextFactory<SearchDb> reading, IUnitOfWork work) : IShopDatabase
{
    public async ValueTask<T> ReadAsync<T>(Func<DbConnection, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        return await read(db.Database.GetDbConnection(), cancellationToken);
    }

    public async ValueTask<T> WriteAsync<T>(Func<Sql, CancellationToken, ValueTask<T>> write, CancellationToken cancellationToken) =>
        await work.ExecuteAsync((transaction, token) => write(new Sql(transaction.Connection, transaction.DatabaseTransaction), token), cancellationToken);
}
