using System.Text.Json;
using CommunityKit.PaymentSandbox.Bank;
using CommunityKit.PaymentSandbox.Shop;

namespace CommunityKit.PaymentSandbox.Webhooks;

/// <summary>Which notices leave when, for each fault.</summary>
internal static class WebhookPlan
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Webhook> For(BankPayment payment, DateTimeOffset now, TimeSpan late)
    {
        var told = BankDesk.ReplyOf(payment);
        return payment.Fault switch
        {
            SandboxFault.Never => [],
            SandboxFault.Late => [Make(payment, told, now + late)],
            SandboxFault.Twice => [Make(payment, told, now), Make(payment, told, now), Make(payment, told, now + Moment)],
            SandboxFault.OutOfOrder => [Make(payment, told, now), Make(payment, EarlierTry(told, now), now + Moment)],
            SandboxFault.Forged => [Make(payment, Claimed(payment, told, now), now) with { IsForged = true }, Make(payment, told, now + Moment)],
            _ => [Make(payment, told, now)],
        };
    }

    /// <summary>The notice of a try that failed a minute before.</summary>
    private static BankReply EarlierTry(BankReply told, DateTimeOffset now) =>
        new(told.Payment, BankState.Declined) { Currency = told.Currency, At = now - TimeSpan.FromMinutes(1) };

    /// <summary>What a thief would like the shop to believe.</summary>
    private static BankReply Claimed(BankPayment payment, BankReply told, DateTimeOffset now) =>
        told with { State = BankState.Paid, Amount = payment.Amount.Minor, Number = "FORGED", At = now };

    private static Webhook Make(BankPayment payment, BankReply reply, DateTimeOffset due) => new()
    {
        Id = Guid.CreateVersion7(due),
        PaymentId = payment.Id,
        Url = $"{payment.ShopUrl}/api/v1/payments/notices/{SandboxProvider.Key}",
        Body = JsonSerializer.Serialize(reply, BankJson.Default.BankReply),
        DueAt = due,
    };
}
