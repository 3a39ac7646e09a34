namespace CommunityKit.Http;

/// <summary>
/// The key of a request whose endpoint keeps keys itself: a feature of the request's <c>HttpContext</c>, see
/// <see cref="IdempotencyExtensions.IdempotentByEffect{TBuilder}"/>. Both values are 64 hexadecimal digits.
/// </summary>
/// <param name="Key">Unique to the sender and the key that was sent; the sender's own key cannot be told from it.</param>
/// <param name="Content">
/// Stands for method, address and body. With the same key it says whether this is the same request or another one, which is refused with
/// <see cref="IdempotencyExtensions.OtherRequest"/>.
/// </param>
public sealed record IdempotentRequest(string Key, string Content);
