using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Payments.Tests.Support;

namespace CommunityKit.Payments.Tests.Invariants;

/// <summary>A host that dies among notices and refunds, again and again: what it had said is kept, what it had not is said again, nothing counts twice.</summary>
public sealed class KillTests
{
    private const int Payments = 60;
    private const long Refunded = 300;

    [Fact]
    public async Task A_host_that_is_killed_among_notices_and_refunds_loses_nothing_and_counts_nothing_twice()
    {
        var kills = Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 20 : 3;
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var site = Directory.CreateTempSubdirectory("ck-kill-").FullName;
        try
        {
            var lives = await PrepareAsync(site);
            for (var i = 0; i < kills; i++)
            {
                await using var host = await KillableHost.StartAsync(site);
                await RunUntilKilledAsync(host, lives, after: random.Next(5, Payments));
            }

            await using var last = await KillableHost.StartAsync(site);
            foreach (var life in lives)
            {
                Assert.True(await life.PayAsync(last.Http), $"seed {seed}");
                Assert.True(await life.RefundAsync(last.Http), $"seed {seed}");
            }

            var events = await EventsAsync(last.Http, lives.Count * 3);
            foreach (var life in lives)
            {
                Assert.True(events.Count(e => e.StartsWith($"captured {life.Payment}", StringComparison.Ordinal)) == 1, $"seed {seed}");
                Assert.True(events.Count(e => e.StartsWith($"refunding {life.Refund}", StringComparison.Ordinal)) == 1, $"seed {seed}");
                Assert.True(events.Count(e => e.StartsWith($"refunded {life.Refund}", StringComparison.Ordinal)) == 1, $"seed {seed}");
                Assert.Equal(Refunded, (await last.Http.GetFromJsonAsync<Payment>($"fixture/pay/{life.Payment}"))!.RefundedMinor);
            }
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }
    }

    /// <summary>A site with payments on record, at rest.</summary>
    private static async Task<IReadOnlyList<Life>> PrepareAsync(string site)
    {
        await using var shop = await PayShop.StartAsync();
        var lives = new List<Life>();
        for (var i = 0; i < Payments; i++)
        {
            lives.Add(new Life(await shop.CreateAsync("stub"), Guid.CreateVersion7()));
        }

        foreach (var file in Directory.EnumerateFiles(shop.Host.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(site, Path.GetRelativePath(shop.Host.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var to = File.Create(target);
            await from.CopyToAsync(to);
        }

        return lives;
    }

    private static async Task RunUntilKilledAsync(KillableHost host, IReadOnlyList<Life> lives, int after)
    {
        var answers = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = Parallel.ForEachAsync(lives, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (life, _) =>
        {
            try
            {
                await life.PayAsync(host.Http);
                await life.RefundAsync(host.Http);
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
        await host.KillAsync();
        await work;
    }

    /// <summary>The events, once the queues have come to rest with so many.</summary>
    private static async Task<List<string>> EventsAsync(HttpClient http, int expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var events = (await http.GetFromJsonAsync<List<string>>("fixture/pay/events", limit.Token))!;
            if (events.Count >= expected)
            {
                return events;
            }

            await Task.Delay(100, limit.Token);
        }
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
