namespace CommunityKit.Data.Work;

/// <summary>
/// The wait before the next attempt: doubles from five seconds to one hour, each spread by a tenth so that retries do not march.
/// </summary>
internal static class Backoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <param name="attempt">The attempt that failed, from 1.</param>
    public static TimeSpan After(int attempt)
    {
        var wait = First * Math.Pow(2, Math.Min(attempt, 16) - 1);
        wait = wait < Longest ? wait : Longest;
        return wait * (0.9 + (Random.Shared.NextDouble() * 0.1));
    }
}
