using CommunityKit.PaymentSandbox.Bank;

namespace CommunityKit.PaymentSandbox.Cashier;

/// <summary>What the cashier's page shows.</summary>
/// <param name="Amount">What is to be paid.</param>
/// <param name="Reference">What for, in the shop's words.</param>
/// <param name="State">How it stands.</param>
/// <param name="IsOver">True when the time to pay is over.</param>
/// <param name="ReturnUrl">Where the shop waits.</param>
/// <param name="ChoosesFault">True if the payer may choose what goes wrong.</param>
/// <param name="Fault">What goes wrong otherwise.</param>
internal sealed record CashierPage(
    Money Amount, string Reference, BankState State, bool IsOver, string ReturnUrl, bool ChoosesFault, SandboxFault Fault)
{
    public bool CanDecide => State == BankState.Waiting && !IsOver;
}
