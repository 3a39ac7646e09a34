using System.Text;
using System.Text.Json;
using CommunityKit.Data;
using CommunityKit.Events;
using CommunityKit.Monetary;
using CommunityKit.Payments.Events;
using CommunityKit.Testing.Databases;
using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Sending;
using CommunityKit.Webhooks.Tests.Support;

namespace CommunityKit.Webhooks.Tests.Deliveries;

/// <summary>At least once, under one id, signed, for about three days.</summary>
public sealed class DeliveryTests
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_happens_arrives_once_signed_and_with_ids_only(DatabaseKind database)
    {
        await using var shop = await WebhookShop.StartAsync(database);
        var (endpoint, secret) = await shop.AddAsync("payments.captured.v1");
        await shop.AddAsync("payments.failed.v1");

        var payment = await shop.HappenAsync();
        await shop.PumpAsync();

        var received = Assert.Single(shop.Receiver.All);
        Assert.Equal(StandardSignature.Make([secret], received.Id, received.Timestamp, Encoding.UTF8.GetBytes(received.Body)), received.Signature);
        Assert.Equal(shop.Host.Clock.GetUtcNow().ToUnixTimeSeconds(), received.Timestamp);
        Assert.Equal("payments.captured.v1", received.Type);
        Assert.Equal(["type", "timestamp", "data"], received.Json.EnumerateObject().Select(member => member.Name));
        var data = received.Json.GetProperty("data");
        Assert.Equal(payment, data.GetProperty("paymentId").GetGuid());
        Assert.Equal(["amount", "capturedAt", "paymentId", "provider", "subjectId"], data.EnumerateObject().Select(member => member.Name).Order());
        var entry = Assert.Single(await shop.LogAsync(endpoint));
        Assert.Equal(("Delivered", 200, received.Id), (entry.GetProperty("state").GetString(), entry.GetProperty("status").GetInt32(), entry.GetProperty("messageId").GetString()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_receiver_that_accepts_nothing_for_three_days_is_asked_ever_more_seldom_and_then_switched_off_with_a_notice(DatabaseKind database)
    {
        await using var shop = await WebhookShop.StartAsync(database);
        var (endpoint, _) = await shop.AddAsync();
        shop.Receiver.Answer(500);
        await shop.HappenAsync();
        await shop.PumpAsync();
        await shop.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(2, shop.Receiver.All.Count);

        var times = new List<int>();
        for (var hour = 1; hour <= 90; hour++)
        {
            var before = shop.Receiver.All.Count;
            await shop.AdvanceAsync(Step);
            times.AddRange(Enumerable.Repeat(hour, shop.Receiver.All.Count - before));
        }

        Assert.Equal(10, shop.Receiver.All.Count);
        Assert.Single(shop.Receiver.All.Select(received => received.Id).Distinct());
        Assert.Equal(10, shop.Receiver.All.Select(received => received.Signature).Distinct().Count());
        Assert.InRange(times[^1], 72, 84);
        var pauses = times.Zip(times.Skip(1), (a, b) => b - a).ToList();
        Assert.Equal(pauses.Order(), pauses);
        var state = await shop.EndpointAsync(endpoint);
        Assert.Equal((false, "Failing"), (state.GetProperty("isActive").GetBoolean(), state.GetProperty("offReason").GetString()));
        Assert.Contains("Webhooks switched off", (await shop.Staff.GetAsync("/admin")).Texts("h2"));

        await shop.HappenAsync();
        await shop.AdvanceAsync(Step);
        Assert.Equal(10, shop.Receiver.All.Count);
    }

    [Fact]
    public async Task A_receiver_that_recovers_gets_the_message_and_nothing_after_it()
    {
        await using var shop = await WebhookShop.StartAsync();
        var (endpoint, _) = await shop.AddAsync();
        shop.Receiver.Answer(503, 500, 302, 204);
        await shop.HappenAsync();
        for (var i = 0; i < 24; i++)
        {
            await shop.AdvanceAsync(Step);
        }

        Assert.Equal(4, shop.Receiver.All.Count);
        Assert.Equal(["Delivered"], await shop.StatesAsync(endpoint));
    }

    [Fact]
    public async Task One_message_that_a_receiver_cannot_digest_does_not_keep_the_others_from_it()
    {
        await using var shop = await WebhookShop.StartAsync();
        var (endpoint, _) = await shop.AddAsync();
        shop.Receiver.Answer(400);
        await shop.HappenAsync();
        await shop.PumpAsync();
        var poison = shop.Receiver.All.Single().Id;
        for (var i = 0; i < 90; i++)
        {
            // The first message comes back alone; in between another one is accepted.
            shop.Receiver.Answer(i == 50 ? 200 : 400);
            if (i == 50)
            {
                await shop.HappenAsync();
                await shop.PumpAsync();
                shop.Receiver.Answer(400);
            }

            await shop.AdvanceAsync(Step);
        }

        Assert.Equal(["Delivered", "Failed"], await shop.StatesAsync(endpoint));
        Assert.Equal(10, shop.Receiver.All.Count(received => received.Id == poison));
        Assert.True((await shop.EndpointAsync(endpoint)).GetProperty("isActive").GetBoolean());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_switched_off_at_once()
    {
        await using var shop = await WebhookShop.StartAsync();
        var (endpoint, _) = await shop.AddAsync();
        shop.Receiver.Answer(410);
        await shop.HappenAsync();
        await shop.PumpAsync();
        await shop.AdvanceAsync(Step);

        Assert.Single(shop.Receiver.All);
        Assert.Equal("Gone", (await shop.EndpointAsync(endpoint)).GetProperty("offReason").GetString());
    }

    [Fact]
    public async Task A_receiver_that_asks_for_time_gets_it()
    {
        await using var shop = await WebhookShop.StartAsync();
        await shop.AddAsync();
        shop.Receiver.Answer(429, 200);
        shop.Receiver.Header = ("Retry-After", "3600");
        await shop.HappenAsync();
        await shop.PumpAsync();
        await shop.AdvanceAsync(TimeSpan.FromMinutes(59));
        Assert.Single(shop.Receiver.All);
        await shop.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, shop.Receiver.All.Count);
    }

    [Fact]
    public async Task A_redirect_is_no_success_and_not_followed()
    {
        await using var shop = await WebhookShop.StartAsync();
        var (endpoint, _) = await shop.AddAsync();
        shop.Receiver.Answer(307);
        shop.Receiver.Header = ("Location", shop.Receiver.Url.ToString());
        await shop.HappenAsync();
        await shop.PumpAsync();

        Assert.Single(shop.Receiver.All);
        Assert.Equal(307, Assert.Single(await shop.LogAsync(endpoint)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_left_after_the_time_limit()
    {
        await using var shop = await WebhookShop.StartAsync();
        var (endpoint, _) = await shop.AddAsync();
        shop.Receiver.Hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await shop.HappenAsync();
        var limit = TimeSpan.FromSeconds(15);
        var asked = shop.Host.Clock.TimerSetAsync(limit);
        var pump = shop.PumpAsync();
        await asked;
        shop.Host.Clock.Advance(limit);
        await pump;

        var entry = Assert.Single(await shop.LogAsync(endpoint));
        Assert.Equal(("Pending", "Timeout"), (entry.GetProperty("state").GetString(), entry.GetProperty("error").GetString()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_waits_for_a_receiver_that_is_off_is_held_and_leaves_when_it_is_on_again(DatabaseKind database)
    {
        await using var shop = await WebhookShop.StartAsync(database);
        var (endpoint, _) = await shop.AddAsync();
        shop.Receiver.Answer(500, 200);
        await shop.HappenAsync();
        await shop.PumpAsync();
        await shop.PutAsync(endpoint, new { url = shop.Receiver.Url, isActive = false });
        await shop.HappenAsync();
        await shop.AdvanceAsync(Step);
        Assert.Equal(["Held"], await shop.StatesAsync(endpoint));
        Assert.Single(shop.Receiver.All);

        await shop.PutAsync(endpoint, new { url = shop.Receiver.Url, isActive = true });
        await shop.PumpAsync();
        Assert.Equal(["Delivered"], await shop.StatesAsync(endpoint));
        Assert.Equal(2, shop.Receiver.All.Count);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_message_is_sent_again_on_demand_under_the_same_id(DatabaseKind database)
    {
        await using var shop = await WebhookShop.StartAsync(database);
        var (endpoint, _) = await shop.AddAsync();
        await shop.HappenAsync();
        await shop.PumpAsync();
        var delivery = (await shop.LogAsync(endpoint)).Single().GetProperty("id").GetGuid();

        await shop.PostAsync($"api/v1/webhooks/deliveries/{delivery}/again");
        await shop.PumpAsync();

        Assert.Equal(2, shop.Receiver.All.Count);
        Assert.Single(shop.Receiver.All.Select(received => (received.Id, received.Body)).Distinct());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_event_that_is_told_many_times_at_once_is_one_message(DatabaseKind database)
    {
        await using var shop = await WebhookShop.StartAsync(database);
        await shop.AddAsync();
        var told = new PaymentCaptured(Guid.CreateVersion7(), Guid.CreateVersion7(), new Money(100, "CNY"), shop.Host.Clock.GetUtcNow());
        var context = new EventContext(Guid.CreateVersion7(), shop.Host.Clock.GetUtcNow(), "test", 1);
        var outbox = new WebhookOutbox();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Host.WithAsync<IUnitOfWork, bool>(work => work.ExecuteAsync(
            async (transaction, token) =>
            {
                await outbox.AddAsync(transaction, told, context, token);
                return true;
            },
            CancellationToken.None))));
        await shop.PumpAsync();

        Assert.Single(shop.Receiver.All);
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) FROM whk_message"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_log_ends_after_the_days_it_is_kept(DatabaseKind database)
    {
        await using var shop = await WebhookShop.StartAsync(database);
        await shop.AddAsync();
        await shop.HappenAsync();
        await shop.PumpAsync();
        await shop.AdvanceAsync(TimeSpan.FromDays(29));
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) FROM whk_message"));

        await shop.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(0, await shop.CountAsync("SELECT (SELECT COUNT(*) FROM whk_message) + (SELECT COUNT(*) FROM whk_delivery)"));
    }
}
