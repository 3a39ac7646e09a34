using System.Diagnostics;

namespace CommunityKit.Data.Databases;

/// <summary>Asks for a lock again and again: neither file locks nor advisory locks can be waited for with a limit and a message.</summary>
internal static class ChangeLockWait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<T> UntilAsync<T>(
        Func<CancellationToken, Task<T?>> tryTake,
        TimeSpan timeout,
        Func<CancellationToken, Task<Exception>> refusal,
        CancellationToken cancellationToken)
        where T : class
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (await tryTake(cancellationToken) is { } held)
            {
                return held;
            }

            if (waited.Elapsed >= timeout)
            {
                throw await refusal(cancellationToken);
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
