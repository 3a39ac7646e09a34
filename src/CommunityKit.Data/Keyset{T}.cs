using System.Buffers.Text;
using System.Linq.Expressions;
using System.Text.Json;
using CommunityKit.Data.Paging;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data;

/// <summary>
/// A sort order by which lists are paged without OFFSET: the next page begins after the last row, found through the index. Immutable and
/// thread-safe; make one per list and keep it.
/// </summary>
/// <typeparam name="T">The row: an entity or a projection of mapped columns.</typeparam>
/// <example>
/// <code>
/// private static readonly Keyset&lt;Product&gt; Newest = Keyset&lt;Product&gt;.By(p => p.PublishedAt, descending: true).ThenBy(p => p.Id);
/// var page = await Newest.PageAsync(db.Products.Where(p => p.IsListed), cursor, 24, cancellationToken);
/// </code>
/// </example>
public sealed class Keyset<T>
{
    private readonly IReadOnlyList<KeysetKey<T>> _keys;

    private Keyset(IReadOnlyList<KeysetKey<T>> keys) => _keys = keys;

    /// <summary>Sorts by a column.</summary>
    /// <typeparam name="TKey">Number, string, <see cref="Guid"/> or <see cref="DateTimeOffset"/>; never null.</typeparam>
    /// <param name="key">The column.</param>
    /// <param name="descending">True for largest first.</param>
    /// <exception cref="ArgumentException">The type is nullable: databases disagree where missing values go.</exception>
    public static Keyset<T> By<TKey>(Expression<Func<T, TKey>> key, bool descending = false)
        where TKey : notnull =>
        new([new KeysetKey<T, TKey>(key, descending)]);

    /// <summary>Sorts rows with equal values by a further column. The last column must be unique.</summary>
    /// <typeparam name="TKey">Number, string, <see cref="Guid"/> or <see cref="DateTimeOffset"/>; never null.</typeparam>
    /// <param name="key">The column.</param>
    /// <param name="descending">True for largest first.</param>
    public Keyset<T> ThenBy<TKey>(Expression<Func<T, TKey>> key, bool descending = false)
        where TKey : notnull =>
        new([.. _keys, new KeysetKey<T, TKey>(key, descending)]);

    /// <summary>The rows after a cursor, in order. Add <c>Take</c>.</summary>
    /// <param name="source">The list with its filters, unordered.</param>
    /// <param name="cursor">From <see cref="CursorOf"/>; null, and what is no cursor of this order, begin at the front.</param>
    public IQueryable<T> After(IQueryable<T> source, string? cursor)
    {
        if (Decode(cursor) is { } values)
        {
            source = source.Where(Condition(values));
        }

        var ordered = _keys[0].OrderFirst(source);
        return _keys.Skip(1).Aggregate(ordered, (query, key) => key.OrderNext(query));
    }

    /// <summary>The cursor of a row: opaque, safe in a URL. It shows the row's key values to who decodes it.</summary>
    /// <param name="row">The last row of a page.</param>
    public string CursorOf(T row)
    {
        var values = _keys.Select(k => k.ToJson(row)).ToArray();
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values));
    }

    /// <summary>Reads one page.</summary>
    /// <param name="source">The list with its filters, unordered.</param>
    /// <param name="cursor">Cursor of the page before; null for the first page.</param>
    /// <param name="size">Rows on a page, at least one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<KeysetPage<T>> PageAsync(IQueryable<T> source, string? cursor, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var rows = await After(source, cursor).Take(size + 1).ToListAsync(cancellationToken);
        if (rows.Count <= size)
        {
            return new(rows, null);
        }

        rows.RemoveAt(size);
        return new(rows, CursorOf(rows[^1]));
    }

    /// <summary><c>a &lt;= x AND (a &lt; x OR (a = x AND (b &lt; y OR …)))</c>; the first part lets the index find the place.</summary>
    private Expression<Func<T, bool>> Condition(List<Expression> values)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? inner = null;
        for (var i = _keys.Count - 1; i >= 0; i--)
        {
            var beyond = _keys[i].Beyond(row, values[i], orEqual: false);
            inner = inner is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(_keys[i].Equal(row, values[i]), inner));
        }

        var condition = _keys.Count == 1 ? inner! : Expression.AndAlso(_keys[0].Beyond(row, values[0], orEqual: true), inner!);
        return Expression.Lambda<Func<T, bool>>(condition, row);
    }

    private List<Expression>? Decode(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor) || cursor.Length > 2000 || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        try
        {
            var elements = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor));
            return elements?.Length == _keys.Count ? [.. _keys.Select((k, i) => k.FromJson(elements[i]))] : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
