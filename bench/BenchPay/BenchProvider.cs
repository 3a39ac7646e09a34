using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityKit.Payments;
using CommunityKit.Payments.Providers;

namespace CommunityKit.BenchPay;

/// <summary>Checks the signature of a notice (HMAC-SHA256 over the body) as a real provider's module does.</summary>
public sealed class BenchProvider : IPaymentProvider
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("the key of the benchmark");

    public ValueTask<PaymentStart> StartAsync(ProviderPayment payment, PaymentStartRequest request, CancellationToken cancellationToken) =>
        new(new PaymentStart { RedirectUrl = $"https://bench.invalid/pay/{payment.Id}" });

    public ValueTask<ProviderAnswer> QueryAsync(ProviderPayment payment, CancellationToken cancellationToken) =>
        new(new ProviderAnswer(payment.Id, PaymentState.Open));

    public ValueTask<RefundState> RefundAsync(ProviderRefund refund, CancellationToken cancellationToken) => new(RefundState.Done);

    public ProviderAnswer? Read(ProviderNotice notice)
    {
        var signature = Convert.ToHexString(HMACSHA256.HashData(Key, notice.Body.Span));
        if (notice.Headers["X-Signature"].ToString() != signature)
        {
            return null;
        }

        var body = JsonDocument.Parse(notice.Body).RootElement;
        return new ProviderAnswer(body.GetProperty("payment").GetGuid(), PaymentState.Captured)
        {
            Amount = new Money(body.GetProperty("amount").GetInt64(), "CNY"),
            TransactionNumber = body.GetProperty("number").GetString(),
        };
    }
}
