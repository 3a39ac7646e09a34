using System.Linq.Expressions;
using System.Text.Json;

namespace CommunityKit.Data.Paging;

/// <summary>One column of a <see cref="Keyset{T}"/>.</summary>
internal abstract class KeysetKey<T>
{
    public abstract IOrderedQueryable<T> OrderFirst(IQueryable<T> source);

    public abstract IOrderedQueryable<T> OrderNext(IOrderedQueryable<T> source);

    public abstract JsonElement ToJson(T row);

    /// <summary>A parameter expression of the value; throws what <see cref="JsonSerializer"/> throws.</summary>
    public abstract Expression FromJson(JsonElement json);

    public abstract Expression Beyond(ParameterExpression row, Expression value, bool orEqual);

    public abstract Expression Equal(ParameterExpression row, Expression value);
}
