namespace CommunityKit.Webhooks.Deliveries;

/// <summary>When a message that was not accepted is sent again: ten tries within three days and a bit.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(24);

    /// <summary>The pause after a number of tries; null when it is over. A receiver may ask for a longer one, up to a day.</summary>
    public static TimeSpan? After(int attempts, TimeSpan? wish)
    {
        if (attempts > Pauses.Length)
        {
            return null;
        }

        var pause = Pauses[attempts - 1];
        return wish > pause ? (wish < LongestWish ? wish : LongestWish) : pause;
    }
}
