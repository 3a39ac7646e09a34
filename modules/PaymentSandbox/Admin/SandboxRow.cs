using CommunityKit.PaymentSandbox.Bank;
using CommunityKit.PaymentSandbox.Webhooks;

namespace CommunityKit.PaymentSandbox.Admin;

/// <summary>A payment and its notices.</summary>
internal sealed record SandboxRow(BankPayment Payment, IReadOnlyList<Webhook> Webhooks);
