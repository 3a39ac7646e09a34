namespace CommunityKit.Webhooks.Sending;

/// <summary>Why a receiver gave no answer.</summary>
internal enum DeliveryError
{
    /// <summary>Not within the time limit.</summary>
    Timeout,

    /// <summary>No such host, or no connection.</summary>
    Unreachable,

    /// <summary>Its certificate is not valid.</summary>
    Certificate,

    /// <summary>Its address is not allowed.</summary>
    Blocked,

    /// <summary>The secret cannot be read any more; a new one has to be made.</summary>
    NoSecret,
}
