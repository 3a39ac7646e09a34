namespace CommunityKit.Webhooks.Endpoints;

/// <summary>Why an endpoint is off.</summary>
internal enum OffReason
{
    /// <summary>Somebody switched it off.</summary>
    Staff,

    /// <summary>It accepted nothing for about three days.</summary>
    Failing,

    /// <summary>It answered 410.</summary>
    Gone,
}
