namespace CommunityKit.Catalog.Api;

/// <summary>An <c>Idempotency-Key</c> that was used: the same request sent again finds what the first one made.</summary>
public sealed class RepeatKey
{
    public const int MaxLength = 200;

    /// <summary>The sender's key, with the sender in front.</summary>
    public string Key { get; init; } = "";

    /// <summary>Hash of the request: the key with another request is a mistake.</summary>
    public string RequestHash { get; init; } = "";

    /// <summary>What the first request made.</summary>
    public Guid ResultId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The key with what its request made.</summary>
    internal RepeatKey For(Guid resultId, DateTimeOffset now) =>
        new() { Key = Key, RequestHash = RequestHash, ResultId = resultId, CreatedAt = now };
}
