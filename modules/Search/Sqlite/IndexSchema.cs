namespace CommunityKit.Search.Sqlite;

/// <summary>Tables of an index file.</summary>
internal static class IndexSchema
{
    /// <summary>Raise it when the tables or the analysis change: files of another format are built anew.</summary>
    public const int Format = 1;

    /// <summary>
    /// <c>view</c>: who may find a document, one row for each pair of language and permission. The text table keeps no content; its columns
    /// weigh what <see cref="Weights"/> says.
    /// </summary>
    public const string Tables =
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
        CREATE TABLE source (name TEXT PRIMARY KEY, cursor TEXT) WITHOUT ROWID;
        CREATE TABLE doc (no INTEGER PRIMARY KEY, source TEXT NOT NULL, id TEXT NOT NULL, url TEXT NOT NULL, view INTEGER NOT NULL,
          title TEXT NOT NULL, body TEXT NOT NULL, picture TEXT, facets TEXT NOT NULL, numbers TEXT NOT NULL, boost REAL NOT NULL, seq INTEGER NOT NULL);
        CREATE UNIQUE INDEX doc_id ON doc (source, id);
        CREATE INDEX doc_seq ON doc (seq);
        CREATE INDEX doc_url ON doc (url);
        CREATE TABLE value (id INTEGER PRIMARY KEY, facet TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (facet, value));
        CREATE TABLE label (key TEXT NOT NULL, culture TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (key, culture)) WITHOUT ROWID;
        CREATE TABLE view (id INTEGER PRIMARY KEY, culture TEXT NOT NULL, permission TEXT NOT NULL, UNIQUE (culture, permission));
        CREATE TABLE term (key TEXT NOT NULL, text TEXT NOT NULL, culture TEXT NOT NULL, kind INTEGER NOT NULL, weight INTEGER NOT NULL,
          PRIMARY KEY (key, text, culture)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE text USING fts5 (words, title, brand, category, keywords, body, sounds, marks,
          content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
        """;

    /// <summary>Weights of the columns for bm25: words of the lexicon most, the body least, marks not at all.</summary>
    public const string Weights = "INSERT INTO text (text, rank) VALUES ('rank', 'bm25(10.0, 2.0, 6.0, 4.0, 6.0, 1.0, 3.0, 0.0)')";
}
