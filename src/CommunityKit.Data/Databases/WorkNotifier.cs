using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Databases;

/// <summary>
/// Tells other nodes that there is work, after the commit and at most every fifty milliseconds. Not inside the transactions that make the
/// work: PostgreSQL lets transactions that notify commit one at a time, over all tenants. A notification that is lost with its process is
/// made up for by the other nodes' polling.
/// </summary>
/// <param name="send">Sends one notification.</param>
/// <param name="logger">For failures, which nobody else sees.</param>
internal sealed class WorkNotifier(Func<Task> send, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly Lock _lock = new();
    private Task _sending = Task.CompletedTask;
    private bool _isWanted;

    public void Request()
    {
        lock (_lock)
        {
            _isWanted = true;
            if (_sending.IsCompleted)
            {
                _sending = Task.Run(SendAsync);
            }
        }
    }

    public async ValueTask DisposeAsync() => await _sending;

    private async Task SendAsync()
    {
        while (true)
        {
            lock (_lock)
            {
                if (!_isWanted)
                {
                    // Completed as far as Request is concerned: it must not leave its wish to a loop that has looked already.
                    _sending = Task.CompletedTask;
                    return;
                }

                _isWanted = false;
            }

            try
            {
                await send();
            }
            catch (Exception e)
            {
                logger.LogDebug(e, "Other nodes could not be notified; they will find the work by themselves");
            }

            await Task.Delay(Pause);
        }
    }
}
