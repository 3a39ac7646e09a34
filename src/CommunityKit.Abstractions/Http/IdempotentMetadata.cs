namespace CommunityKit.Http;

/// <summary>
/// Marks an endpoint whose repeated requests are harmless. With an <c>Idempotency-Key</c> header the host answers a repeated request with
/// the first one's answer (<c>Idempotency-Replayed: true</c>), a repeated key with another body with 422, and one that is still being
/// worked on with 409. The effect itself must still be unique by its own key, for the case that the host dies between effect and answer.
/// </summary>
/// <param name="IsRequired">True if a request without the header is refused with 400.</param>
public sealed record IdempotentMetadata(bool IsRequired)
{
    /// <summary>
    /// True if the endpoint keeps the keys itself, in the transaction of the effect. The host then only checks the header and hands over an
    /// <see cref="IdempotentRequest"/>; it writes nothing.
    /// </summary>
    public bool IsKeptByEndpoint { get; init; }
}
