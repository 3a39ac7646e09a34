using System.ComponentModel.DataAnnotations;

namespace CommunityKit.PaymentSandbox;

/// <summary>How the sandbox behaves. Section <c>communitykit.payments.sandbox</c>. Off until somebody switches it on.</summary>
public sealed class SandboxSettings
{
    /// <summary>True to offer it to buyers. No real money moves.</summary>
    public bool Enabled { get; set; }

    /// <summary>What goes wrong with every payment.</summary>
    public SandboxFault Fault { get; set; }

    /// <summary>True to let whoever pays choose on the cashier's page what goes wrong.</summary>
    public bool PayerChooses { get; set; }

    /// <summary>Minutes that late notices and pending refunds take.</summary>
    [Range(1, 1440)]
    public int LateMinutes { get; set; } = 10;

    /// <summary>Key that signs what the sandbox and the shop tell each other, 64 hex digits; made at the first payment.</summary>
    [Secret, RegularExpression("^[0-9a-f]{64}$")]
    public string Key { get; set; } = "";

    /// <summary>The key before the last change: what it signed is still believed.</summary>
    [Secret, RegularExpression("^[0-9a-f]{64}$")]
    public string PreviousKey { get; set; } = "";

    internal SandboxSettings With(string key, string previous) => new()
    {
        Enabled = Enabled,
        Fault = Fault,
        PayerChooses = PayerChooses,
        LateMinutes = LateMinutes,
        Key = key,
        PreviousKey = previous,
    };
}
