using System.Linq.Expressions;
using System.Text.Json;

namespace CommunityKit.Data.Paging;

internal sealed class KeysetKey<T, TKey> : KeysetKey<T>
    where TKey : notnull
{
    private readonly Expression<Func<T, TKey>> _key;
    private readonly Func<T, TKey> _read;
    private readonly bool _isDescending;

    public KeysetKey(Expression<Func<T, TKey>> key, bool isDescending)
    {
        if (Nullable.GetUnderlyingType(typeof(TKey)) is not null)
        {
            throw new ArgumentException(
                "Databases disagree where missing values are sorted: page by columns that are never null.", nameof(key));
        }

        _key = key;
        _read = key.Compile();
        _isDescending = isDescending;
    }

    public override IOrderedQueryable<T> OrderFirst(IQueryable<T> source) =>
        _isDescending ? source.OrderByDescending(_key) : source.OrderBy(_key);

    public override IOrderedQueryable<T> OrderNext(IOrderedQueryable<T> source) =>
        _isDescending ? source.ThenByDescending(_key) : source.ThenBy(_key);

    public override JsonElement ToJson(T row) => JsonSerializer.SerializeToElement(_read(row));

    // A member of a constant object, so that the value becomes a parameter and the query is compiled once.
    public override Expression FromJson(JsonElement json)
    {
        var value = json.Deserialize<TKey>() ?? throw new JsonException("A key is null.");
        return Expression.Property(Expression.Constant(new Box(value)), nameof(Box.Value));
    }

    public override Expression Beyond(ParameterExpression row, Expression value, bool orEqual)
    {
        var (left, right) = (Of(row), value);
        if (typeof(TKey) == typeof(string))
        {
            left = Expression.Call(typeof(string), nameof(string.Compare), null, left, value);
            right = Expression.Constant(0);
        }

        return (_isDescending, orEqual) switch
        {
            (false, false) => Expression.GreaterThan(left, right),
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            (true, false) => Expression.LessThan(left, right),
            (true, true) => Expression.LessThanOrEqual(left, right),
        };
    }

    public override Expression Equal(ParameterExpression row, Expression value) => Expression.Equal(Of(row), value);

    private Expression Of(ParameterExpression row) => new Replacement(_key.Parameters[0], row).Visit(_key.Body);

    private sealed record Box(TKey Value);

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
