using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Bench.Baseline;

/// <summary>Goods, read by hand.</summary>
public sealed class PlainCatalog(string connectionString)
{
    private const int PageSize = 24;

    private const string Card =
        "p.handle, p.title, p.subtitle, p.price_from_minor, p.price_to_minor, p.compare_at_minor, p.can_buy, p.cover, p.cover_alt, p.published_at";

    public async Task<PlainList> ListAsync()
    {
        await using var connection = await OpenAsync();
        var cards = await CardsAsync(connection, $"SELECT {Card} FROM cat_product p WHERE p.status = 'Active' ORDER BY p.listed_at DESC, p.id DESC LIMIT {PageSize}");
        return new PlainList(cards, []);
    }

    public async Task<PlainList> CategoryAsync(string handle)
    {
        await using var connection = await OpenAsync();
        const string InCategory = "p.status = 'Active' AND p.id IN (SELECT c.product_id FROM cat_product_category c JOIN cat_category k ON k.id = c.category_id WHERE k.handle = @handle)";
        var cards = await CardsAsync(connection, $"SELECT {Card} FROM cat_product p WHERE {InCategory} ORDER BY p.listed_at DESC, p.id DESC LIMIT {PageSize}", ("@handle", handle));
        var facets = await QueryAsync(
            connection,
            $"""
            SELECT b.name, COUNT(*) FROM cat_product p JOIN cat_brand b ON b.id = p.brand_id WHERE {InCategory} GROUP BY b.name
            UNION ALL
            SELECT t.key, COUNT(*) FROM cat_product p JOIN cat_product_tag t ON t.product_id = p.id WHERE {InCategory} GROUP BY t.key
            """,
            row => new PlainFacet(row.GetString(0), row.GetInt32(1)),
            ("@handle", handle));
        return new PlainList(cards, facets);
    }

    public async Task<PlainProduct?> ProductAsync(string handle)
    {
        await using var connection = await OpenAsync();
        var found = await QueryAsync(
            connection,
            "SELECT p.id, p.title, p.subtitle, p.description, p.attributes, p.options, p.price_from_minor, p.compare_at_minor, b.name FROM cat_product p LEFT JOIN cat_brand b ON b.id = p.brand_id WHERE p.handle = @handle AND p.status = 'Active'",
            row => (
                Id: row.GetString(0),
                Product: new PlainProduct
                {
                    Title = row.GetString(1),
                    Subtitle = row.GetString(2),
                    Description = row.GetString(3),
                    Attributes = row.GetString(4),
                    Options = row.GetString(5),
                    PriceMinor = row.GetInt64(6),
                    CompareAtMinor = row.IsDBNull(7) ? null : row.GetInt64(7),
                    Brand = row.IsDBNull(8) ? "" : row.GetString(8),
                }),
            ("@handle", handle));
        if (found is not [var (id, product)])
        {
            return null;
        }

        product.Variants = await QueryAsync(
            connection,
            "SELECT value1, value2, sku, price_minor, can_buy FROM cat_variant WHERE product_id = @id ORDER BY position",
            row => new PlainVariant(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt64(3), row.GetBoolean(4)),
            ("@id", id));
        product.Pictures = await QueryAsync(
            connection, "SELECT file, alt FROM cat_image WHERE product_id = @id AND file IS NOT NULL ORDER BY position", row => (row.GetString(0), row.GetString(1)), ("@id", id));
        product.Related = await CardsAsync(
            connection,
            $"""
            SELECT {Card} FROM cat_product p JOIN cat_product_category c ON c.product_id = p.id
            WHERE c.category_id = (SELECT category_id FROM cat_product_category WHERE product_id = @id AND position = 0) AND p.status = 'Active' AND p.id <> @id
            ORDER BY p.listed_at DESC LIMIT 4
            """,
            ("@id", id));
        return product;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static Task<List<PlainCard>> CardsAsync(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters) => QueryAsync(
        connection,
        sql,
        row => new PlainCard(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt64(3),
            row.GetInt64(4),
            row.IsDBNull(5) ? null : row.GetInt64(5),
            row.GetBoolean(6),
            row.IsDBNull(7) ? null : row.GetString(7),
            row.GetString(8)),
        parameters);

    private static async Task<List<T>> QueryAsync<T>(
        SqliteConnection connection, string sql, Func<DbDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
