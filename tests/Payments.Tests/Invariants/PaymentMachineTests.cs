using CommunityKit.Data;
using CommunityKit.Payments.Notices;
using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Records;
using CommunityKit.Payments.Refunds;
using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Payments.Tests.Invariants;

/// <summary>
/// Random lives of payments: notices of every kind and amount, repeated and out of order, closings, refunds, outcomes of refunds. After each life:
/// at most one capture is told, refunds never exceed it, and every refund ends at most once as done.
/// </summary>
public sealed class PaymentMachineTests
{
    private const int Steps = 12;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.Postgres, 4)]
    public async Task Random_lives_keep_the_books(DatabaseKind database, int part)
    {
        var lives = (Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 10_000 : 1_000) / part;
        var seed = Random.Shared.Next();
        await using var shop = await PayShop.StartAsync(database);
        var models = new LifeModel[lives];
        await shop.Host.WithAsync<IUnitOfWork, bool>(async work =>
        {
            await Parallel.ForAsync(0, lives, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) => models[i] = await LiveAsync(work, seed + i, ct));
            return true;
        });
        var heard = (await shop.EventsAsync(null, whole: true)).GroupBy(e => e.Split(' ')[1], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var (model, i) in models.Select((model, i) => (model, i)))
        {
            var events = heard.GetValueOrDefault(model.Payment.ToString(), []);
            var context = $"seed {seed + i}: {string.Join(", ", model.Log)}";
            Assert.True(events.Count(e => e.StartsWith("captured", StringComparison.Ordinal)) == (model.IsCaptured ? 1 : 0), context);
            Assert.True(events.Count(e => e.StartsWith("failed", StringComparison.Ordinal)) == (model.HasFailed ? 1 : 0), context);
            foreach (var (refund, amount) in model.Refunds)
            {
                var told = heard.GetValueOrDefault(refund.ToString(), []);
                Assert.True(told.Count(e => e.StartsWith("refunding", StringComparison.Ordinal)) == 1, context);
                Assert.True(told.Count(e => e.StartsWith("refunded", StringComparison.Ordinal)) <= 1, context);
                Assert.True(amount > 0, context);
            }
        }

        Assert.Equal(0, await shop.CountAsync("SELECT COUNT(*) FROM pay_payment WHERE refunded_minor > captured_minor", Guid.Empty));
        Assert.Equal(0, await shop.CountAsync(
            "SELECT COUNT(*) FROM pay_payment p WHERE refunded_minor <> (SELECT COALESCE(SUM(r.amount_minor), 0) FROM pay_refund r WHERE r.payment_id = p.id)", Guid.Empty));
        Assert.Equal(0, await shop.CountAsync("SELECT COUNT(*) FROM pay_payment WHERE state = 'Captured' AND captured_minor <> amount_minor", Guid.Empty));
    }

    private static async Task<LifeModel> LiveAsync(IUnitOfWork work, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var price = random.Next(1, 500);
        var model = new LifeModel(Guid.CreateVersion7(), price);
        var record = new RecordAnswer(work);
        var settle = new SettleRefund(work);
        await work.ExecuteAsync(
            (transaction, _) =>
            {
                RecordPayments.Create(transaction, new NewPayment(model.Payment, model.Payment, new(price, "CNY"), "stub", "machine"));
                return default;
            },
            cancellationToken);
        for (var step = 0; step < Steps; step++)
        {
            switch (random.Next(10))
            {
                case 0:
                    model.Log.Add("close");
                    await work.ExecuteAsync((transaction, token) => RecordPayments.CloseAsync(transaction, model.Payment, token), cancellationToken);
                    model.Close();
                    break;
                case 1 or 2:
                    model.Log.Add("fail");
                    await HearAsync(record, model, new ProviderAnswer(model.Payment, PaymentState.Failed), step % 2, cancellationToken);
                    model.Fail();
                    break;
                case 3 or 4:
                    var amount = random.Next(3) == 0 ? random.Next(1, 500) : price;
                    model.Log.Add($"capture {amount} of {price}");
                    var answer = new ProviderAnswer(model.Payment, PaymentState.Captured) { Amount = new(amount, "CNY"), TransactionNumber = "N" + random.Next(2) };
                    await Task.WhenAll(
                        HearAsync(record, model, answer, random.Next(3), cancellationToken), HearAsync(record, model, answer, random.Next(3), cancellationToken));
                    model.Capture(amount);
                    break;
                case < 8:
                    var refund = new NewRefund(Guid.CreateVersion7(), model.Payment, new(random.Next(1, 1 + (price / 2) + random.Next(price)), "CNY"), "machine");
                    model.Log.Add($"refund {refund.Amount.Minor}");
                    var given = await Task.WhenAll(RefundAsync(work, refund, cancellationToken), RefundAsync(work, refund, cancellationToken));
                    Assert.True(given[0] == given[1] && given[0] == model.Refund(refund), $"seed {seed}: {string.Join(", ", model.Log)}");
                    break;
                default:
                    foreach (var id in model.Refunds.Keys)
                    {
                        model.Log.Add("settle");
                        await settle.RunAsync(id, random.Next(3) == 0 ? RefundState.Refused : RefundState.Done, by: null, cancellationToken);
                        await settle.RunAsync(id, RefundState.Done, by: null, cancellationToken);
                    }

                    break;
            }
        }

        return model;
    }

    private static Task<NoticeVerdict> HearAsync(RecordAnswer record, LifeModel model, ProviderAnswer answer, int salt, CancellationToken cancellationToken) =>
        record.RunAsync(Heard.Notice("stub", System.Text.Encoding.UTF8.GetBytes($"{model.Payment} {answer} {salt}")), answer, cancellationToken);

    private static Task<bool> RefundAsync(IUnitOfWork work, NewRefund refund, CancellationToken cancellationToken) =>
        work.ExecuteAsync((transaction, token) => RecordRefund.RunAsync(transaction, refund, token), cancellationToken);
}
