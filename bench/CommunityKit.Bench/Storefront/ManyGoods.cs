using Microsoft.Data.Sqlite;

namespace CommunityKit.Bench.Storefront;

/// <summary>Makes a large catalogue of a small one by copying its rows, with ids, addresses and numbers of their own.</summary>
internal static class ManyGoods
{
    private static readonly string[] IdColumns = ["id", "product_id", "variant_id", "image_id", "sole_variant_id"];
    private static readonly string[] UniqueColumns = ["handle", "sku", "barcode"];

    // Tables whose rows belong to a product and are copied with it; brands, categories and settings stay one.
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "cat_category", "cat_brand", "cat_old_handle", "cat_counter", "cat_deleted_product", "cat_repeat_key",
    };

    /// <summary>Copies until there are that many products.</summary>
    public static void Fill(string database, int products)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 10000");
        var there = (long)Scalar(connection, "SELECT COUNT(*) FROM cat_product")!;
        var top = (long)Scalar(connection, "SELECT MAX(change_number) FROM cat_product")!;
        var copies = (int)Math.Ceiling((products - there) / (double)there);
        Execute(connection, "CREATE TEMP TABLE original AS SELECT id FROM cat_product");
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"CREATE TEMP TABLE copy AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies}) SELECT i FROM n");
        foreach (var table in Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'cat\\_%' ESCAPE '\\' ORDER BY name"))
        {
            var columns = Names(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var owner = table == "cat_product" ? "id" : "product_id";
            if (!Left.Contains(table) && columns.Contains(owner))
            {
                Execute(
                    connection,
                    $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(column => Copied(column, top)))} "
                    + $"FROM {table} r, copy c WHERE r.{owner} IN (SELECT id FROM original)");
            }
        }

        Execute(connection, $"UPDATE cat_counter SET value = {top + ((long)copies * top)} WHERE name = 'products'");
        transaction.Commit();
        Execute(connection, "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Copied(string column, long top) => column switch
    {
        _ when IdColumns.Contains(column) => $"printf('%08X', c.i) || substr(r.{column}, 9)",
        _ when UniqueColumns.Contains(column) => $"r.{column} || '-' || c.i",
        "change_number" => $"r.change_number + c.i * {top}",
        "listed_at" or "published_at" => $"strftime('%Y-%m-%d %H:%M:%f', r.{column}, '-' || c.i || ' minutes')",
        "price_from_minor" or "price_to_minor" or "price_minor" => $"r.{column} + c.i % 97",
        _ => $"r.{column}",
    };

    private static List<string> Names(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
