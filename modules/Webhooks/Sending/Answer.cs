namespace CommunityKit.Webhooks.Sending;

/// <summary>What came of one attempt.</summary>
/// <param name="Status">HTTP status; null when nobody answered.</param>
/// <param name="Error">Why nobody answered.</param>
/// <param name="Took">Time from sending to the answer's headers.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone.</param>
internal sealed record Answer(int? Status, DeliveryError? Error, TimeSpan Took, TimeSpan? RetryAfter)
{
    private const int Gone = 410;

    public bool IsAccepted => Status is >= 200 and < 300;

    /// <summary>The receiver says that it will never want anything again.</summary>
    public bool IsGone => Status == Gone;
}
