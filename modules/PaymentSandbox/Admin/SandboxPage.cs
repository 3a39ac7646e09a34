namespace CommunityKit.PaymentSandbox.Admin;

/// <summary>The provider's own books.</summary>
/// <param name="Rows">The newest payments.</param>
/// <param name="IsEnabled">True if buyers are offered the sandbox.</param>
/// <param name="Keys">Short names of the keys that are believed, the newest first.</param>
/// <param name="MayManage">True if the reader may change the key.</param>
internal sealed record SandboxPage(IReadOnlyList<SandboxRow> Rows, bool IsEnabled, IReadOnlyList<string> Keys, bool MayManage);
