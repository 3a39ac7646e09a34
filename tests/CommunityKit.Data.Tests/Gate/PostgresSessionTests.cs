using CommunityKit.Data.Databases;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Testing.Databases;
using Npgsql;

namespace CommunityKit.Data.Tests.Gate;

public sealed class PostgresSessionTests
{
    /// <summary>Often enough that the connection keeps the statement prepared.</summary>
    private const int Reads = 8;

    [Theory, OnPostgres]
    public async Task A_connection_that_serves_two_shops_answers_each_from_its_own_tables(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        var one = new NpgsqlConnectionStringBuilder(space.Options.ConnectionString) { MaxPoolSize = 1, ApplicationName = "one-connection" }.ConnectionString;
        var other = space.Options.Schema + "x";
        await using var first = await Tenant.OpenAsync(TenantDatabaseOptions.Postgres(one, space.Options.Schema));
        await using var second = await Tenant.OpenAsync(TenantDatabaseOptions.Postgres(one, other));
        try
        {
            await first.ExecuteAsync("CREATE TABLE word (text varchar(10) NOT NULL)");
            await first.ExecuteAsync("INSERT INTO word (text) VALUES ('tea')");
            await second.ExecuteAsync("CREATE TABLE word (note integer, text varchar(10) NOT NULL)");
            await second.ExecuteAsync("INSERT INTO word (text) VALUES ('rice')");

            var words = new List<string>();
            for (var i = 0; i < Reads; i++)
            {
                words.Add(await WordAsync(first) + " " + await WordAsync(second));
            }

            Assert.All(words, pair => Assert.Equal("tea rice", pair));
            Assert.Equal(
                ["SELECT text FROM word"],
                await first.QueryAsync("SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%FROM word'", r => r.GetString(0)));
        }
        finally
        {
            await TenantDatabase.DeleteAsync("second", second.Database.Options, CancellationToken.None);
        }
    }

    [Theory, OnPostgres]
    public async Task A_table_that_was_removed_and_comes_back_in_another_shape_is_read(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Tenant.OpenAsync(space);
        await shop.ExecuteAsync("CREATE TABLE word (text integer NOT NULL)");
        await shop.ExecuteAsync("INSERT INTO word (text) VALUES (7)");
        for (var i = 0; i < Reads; i++)
        {
            Assert.Equal(["7"], await shop.QueryAsync("SELECT text FROM word", r => r.GetValue(0).ToString()));
        }

        await shop.ExecuteAsync("DROP TABLE word");
        shop.Database.TablesWereRemoved();
        await shop.ExecuteAsync("CREATE TABLE word (text varchar(10) NOT NULL)");
        await shop.ExecuteAsync("INSERT INTO word (text) VALUES ('tea')");

        Assert.Equal("tea", await WordAsync(shop));
    }

    private static async Task<string> WordAsync(Tenant shop) =>
        Assert.Single(await shop.QueryAsync("SELECT text FROM word", r => r.GetString(0)));
}
