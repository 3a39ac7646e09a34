using System.Text.Json;
using CommunityKit.PaymentSandbox.Bank;
using CommunityKit.PaymentSandbox.Signing;
using CommunityKit.Payments;
using CommunityKit.Payments.Providers;
using Microsoft.Extensions.Localization;

namespace CommunityKit.PaymentSandbox.Shop;

/// <summary>The shop's side of the sandbox: asks its desk, and reads its notices.</summary>
internal sealed class SandboxProvider(
    BankDesk desk,
    SigningKeys keys,
    ISettings<SandboxSettings> settings,
    ISettings<ShopSettings> shop,
    IStringLocalizer<PaymentSandboxModule> texts,
    TimeProvider clock) : IPaymentProvider
{
    public const string Key = "sandbox";

    public string NoticeReply => "success";

    public ValueTask<bool> IsAvailableAsync(PaymentQuery query, CancellationToken cancellationToken) => new(settings.Current.Enabled);

    public async ValueTask<PaymentStart> StartAsync(ProviderPayment payment, PaymentStartRequest request, CancellationToken cancellationToken)
    {
        if (!settings.Current.Enabled)
        {
            return new PaymentStart { Refusal = texts["off"] };
        }

        var reply = await AskAsync(
            new BankCall(BankQuestion.Start, payment.Id)
            {
                Amount = payment.Amount.Minor,
                Currency = payment.Amount.Currency,
                Reference = payment.Reference,
                ReturnUrl = request.ReturnUrl,
                ShopUrl = shop.Current.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : request.BaseUrl,
                ExpiresAt = payment.ExpiresAt,
            },
            cancellationToken);
        return reply.State switch
        {
            BankState.Paid => new PaymentStart { IsPaid = true },
            BankState.Declined => new PaymentStart { Refusal = texts["declined"] },
            _ => new PaymentStart { RedirectUrl = request.BaseUrl + reply.Cashier },
        };
    }

    public async ValueTask<ProviderAnswer> QueryAsync(ProviderPayment payment, CancellationToken cancellationToken) =>
        AnswerOf(await AskAsync(new BankCall(BankQuestion.Query, payment.Id), cancellationToken));

    public async ValueTask<RefundState> RefundAsync(ProviderRefund refund, CancellationToken cancellationToken)
    {
        var call = new BankCall(BankQuestion.Refund, refund.Payment.Id) { Refund = refund.Id, Amount = refund.Amount.Minor, Currency = refund.Amount.Currency };
        return (await AskAsync(call, cancellationToken)).Refund ?? throw new PaymentProviderException("The sandbox does not know the payment.");
    }

    public ProviderAnswer? Read(ProviderNotice notice) =>
        IsSigned(notice.Headers[Signature.Header], notice.Body.Span) && JsonSerializer.Deserialize(notice.Body.Span, BankJson.Default.BankReply) is { } reply
            ? AnswerOf(reply)
            : null;

    private static ProviderAnswer AnswerOf(BankReply reply) => reply.State switch
    {
        BankState.Paid => new ProviderAnswer(reply.Payment, PaymentState.Captured)
        {
            Amount = new Money(reply.Amount, reply.Currency),
            TransactionNumber = reply.Number,
            At = reply.At,
        },
        BankState.Declined => new ProviderAnswer(reply.Payment, PaymentState.Failed) { Reason = "declined", At = reply.At },
        _ => new ProviderAnswer(reply.Payment, PaymentState.Open),
    };

    private async Task<BankReply> AskAsync(BankCall call, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(call, BankJson.Default.BankCall);
        var signature = Signature.Make(await keys.CurrentAsync(cancellationToken), body, clock.GetUtcNow());
        var (answer, signed) = await desk.CallAsync(body, signature, cancellationToken);
        return IsSigned(signed, answer) && JsonSerializer.Deserialize(answer, BankJson.Default.BankReply) is { } reply
            ? reply
            : throw new PaymentProviderException("The sandbox's answer is not signed by it.");
    }

    private bool IsSigned(string? signature, ReadOnlySpan<byte> body) => Signature.IsGood(signature, body, keys.All, clock.GetUtcNow());
}
