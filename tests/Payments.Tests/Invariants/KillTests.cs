using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Testing.Time;

namespace CommunityKit.Payments.Tests.Invariants;

/// <summary>A host that dies among notices and refunds, again and again: what it had said is kept, what it had not is said again, nothing counts twice.</summary>
public sealed class KillTests
{
    private const int Payments = 40;
    private const long Refunded = 300;

    private static int Kills => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 50 : 3;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_host_that_is_killed_among_notices_and_refunds_loses_nothing_and_counts_nothing_twice(DatabaseKind database)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var shop = await PayShop.StartAsync(database, clock: new FakeClock(TimeProvider.System.GetUtcNow()));
        var lives = new List<Life>();
        for (var i = 0; i < Payments; i++)
        {
            lives.Add(new Life(await shop.CreateAsync("stub"), Guid.CreateVersion7()));
        }

        await shop.Host.SuspendAsync();
        for (var i = 0; i < Kills; i++)
        {
            await using var process = await HostProcess.StartAsync(shop.Host.Folder);
            await RunUntilKilledAsync(process, lives, after: random.Next(5, Payments));
        }

        await shop.ResumeAsync();
        foreach (var life in lives)
        {
            Assert.True(await life.PayAsync(shop.Visitor.Http), $"seed {seed}");
            Assert.True(await life.RefundAsync(shop.Visitor.Http), $"seed {seed}");
        }

        await shop.RestAsync();
        var events = await shop.EventsAsync(subject: null, whole: true);
        foreach (var life in lives)
        {
            Assert.True(events.Count(e => e.StartsWith($"captured {life.Payment}", StringComparison.Ordinal)) == 1, $"seed {seed}");
            Assert.True(events.Count(e => e.StartsWith($"refunding {life.Refund}", StringComparison.Ordinal)) == 1, $"seed {seed}");
            Assert.True(events.Count(e => e.StartsWith($"refunded {life.Refund}", StringComparison.Ordinal)) == 1, $"seed {seed}");
            Assert.Equal(Refunded, (await shop.FindAsync(life.Payment))!.RefundedMinor);
        }
    }

    private static async Task RunUntilKilledAsync(HostProcess process, IReadOnlyList<Life> lives, int after)
    {
        using var client = process.Client("en");
        var answers = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = Parallel.ForEachAsync(lives, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (life, _) =>
        {
            try
            {
                await life.PayAsync(client.Http);
                await life.RefundAsync(client.Http);
                if (Interlocked.Increment(ref answers) == after)
                {
                    enough.TrySetResult();
                }
            }
            catch (HttpRequestException)
            {
                // It is dead. The provider will say it again.
            }
        });
        await Task.WhenAny(enough.Task, work);
        await process.DisposeAsync();
        await work;
    }

    private sealed record Life(Guid Payment, Guid Refund)
    {
        public async Task<bool> PayAsync(HttpClient http)
        {
            using var notice = PayShop.Genuine(JsonSerializer.Serialize(new { payment = Payment, says = $"Captured {PayShop.Price} CNY N1" }));
            using var answer = await http.PostAsync("api/v1/payments/notices/stub", notice);
            return answer.IsSuccessStatusCode;
        }

        public async Task<bool> RefundAsync(HttpClient http)
        {
            using var answer = await http.PostAsync($"fixture/pay/{Payment}/refund/{Refund}?amount={Refunded}", null);
            return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<bool>();
        }
    }
}
