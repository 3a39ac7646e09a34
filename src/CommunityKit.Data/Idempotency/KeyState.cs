namespace CommunityKit.Data.Idempotency;

internal enum KeyState
{
    /// <summary>The caller runs the request.</summary>
    Claimed,

    /// <summary>Somebody runs it now.</summary>
    Running,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>The key belongs to a request with another content.</summary>
    OtherRequest,
}
