namespace CommunityKit.Payments.Reconciliation;

/// <summary>When a provider is asked for a payment of which nothing was heard.</summary>
internal static class AskSchedule
{
    /// <summary>How long a payment without a limit of its own is waited for.</summary>
    public static readonly TimeSpan WithoutLimit = TimeSpan.FromHours(48);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>30 seconds, then twice as long each time, up to six hours; and exactly at the time limit, when somebody decides on it.</summary>
    /// <param name="step">Number of the question, from 1.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="limit">Time limit of the payment.</param>
    public static DateTimeOffset Next(int step, DateTimeOffset now, DateTimeOffset? limit)
    {
        var pause = TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Min(step, 20) - 1));
        var next = now + (pause < Longest ? pause : Longest);
        return limit is { } end && now < end && end < next ? end : next;
    }
}
