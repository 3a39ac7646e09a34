namespace CommunityKit.PaymentSandbox;

/// <summary>What goes wrong on demand; each happens with real providers.</summary>
public enum SandboxFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The notice comes minutes later.</summary>
    Late,

    /// <summary>The same notice comes three times.</summary>
    Twice,

    /// <summary>A notice of an earlier, failed try comes after the final one.</summary>
    OutOfOrder,

    /// <summary>Somebody else sends a notice first, with a signature that is not ours.</summary>
    Forged,

    /// <summary>No notice comes.</summary>
    Never,

    /// <summary>One minor unit less is taken than was asked for.</summary>
    WrongAmount,

    /// <summary>The provider does not answer the shop for a minute.</summary>
    SlowApi,

    /// <summary>The provider answers the shop with an error.</summary>
    FailedApi,

    /// <summary>Refunds are refused.</summary>
    RefundRefused,

    /// <summary>Refunds take minutes.</summary>
    RefundPending,
}
