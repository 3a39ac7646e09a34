using System.Globalization;

namespace CommunityKit.Search.Postgres;

/// <summary>
/// The tables of an index in the shop's schema. They are a cache and no migration knows them: each building makes a set of its own beside the
/// one in use, and <c>schx_index</c> says which one answers. Their names do not begin like those of the module's data, which nothing may drop.
/// </summary>
internal static class IndexTables
{
    /// <summary>Raise it when the tables or the analysis change: an index of another format is built anew.</summary>
    public const int Format = 1;

    /// <summary>Makes the list of indexes once, whoever comes first.</summary>
    public const string List =
        """
        SELECT pg_advisory_xact_lock(hashtextextended('ck-search-index:' || current_schema(), 0));
        CREATE TABLE IF NOT EXISTS schx_index (generation int PRIMARY KEY, is_current boolean NOT NULL, format int NOT NULL, seq bigint NOT NULL,
          next_no int NOT NULL, begun_at timestamptz NOT NULL, built_at timestamptz, lexicon text NOT NULL)
        """;

    /// <summary>
    /// <c>view</c>: who may find a document, one row for each pair of language and permission. <c>vec</c> holds all tokens; <c>df</c> in how
    /// many documents a token is, at the last building and what came since.
    /// </summary>
    public static string Create(int generation) => In(
        generation,
        """
        CREATE TABLE {x}source (name text PRIMARY KEY, cursor text);
        CREATE TABLE {x}doc (no int PRIMARY KEY, source text NOT NULL, id text NOT NULL, url text NOT NULL, view int NOT NULL,
          title text NOT NULL, body text NOT NULL, picture text, facets text NOT NULL, numbers text NOT NULL, boost real NOT NULL, seq bigint NOT NULL,
          tokens int NOT NULL, vec tsvector NOT NULL, UNIQUE (source, id));
        CREATE INDEX ON {x}doc (seq);
        CREATE INDEX ON {x}doc (url);
        CREATE TABLE {x}value (id int PRIMARY KEY, facet text NOT NULL, value text NOT NULL, UNIQUE (facet, value));
        CREATE TABLE {x}label (key text NOT NULL, culture text NOT NULL, label text NOT NULL, PRIMARY KEY (key, culture));
        CREATE TABLE {x}view (id int PRIMARY KEY, culture text NOT NULL, permission text NOT NULL, UNIQUE (culture, permission));
        CREATE TABLE {x}term (key text COLLATE "C" NOT NULL, text text COLLATE "C" NOT NULL, culture text NOT NULL, kind int NOT NULL, weight int NOT NULL,
          PRIMARY KEY (key, text, culture));
        CREATE TABLE {x}df (token text COLLATE "C" PRIMARY KEY, n int NOT NULL)
        """);

    /// <summary>What comes after everything was put in: in this order it costs least.</summary>
    public static string Finish(int generation) => In(
        generation,
        """
        CREATE INDEX ON {x}doc USING gin (vec);
        INSERT INTO {x}df SELECT word, ndoc FROM ts_stat('SELECT vec FROM {x}doc');
        ANALYZE {x}doc;
        ANALYZE {x}term
        """);

    public static string Drop(int generation) => In(
        generation,
        "DROP TABLE IF EXISTS {x}source, {x}doc, {x}value, {x}label, {x}view, {x}term, {x}df; DELETE FROM schx_index WHERE generation = {g}");

    /// <summary>A statement with <c>{x}</c> for the beginning of the tables' names.</summary>
    public static string In(int generation, string text)
    {
        var number = generation.ToString(CultureInfo.InvariantCulture);
        return text.Replace("{x}", $"schx{number}_", StringComparison.Ordinal).Replace("{g}", number, StringComparison.Ordinal);
    }
}
