namespace CommunityKit.Payments.Notices;

/// <summary>What was made of a provider's word.</summary>
internal enum NoticeVerdict
{
    /// <summary>It changed the payment.</summary>
    Recorded,

    /// <summary>Nothing new: the money had come, or the failure was known.</summary>
    Repeated,

    /// <summary>Too late: what came before counts, such as a failure told after the money came.</summary>
    Overtaken,

    /// <summary>The provider is still waiting.</summary>
    Undecided,

    /// <summary>Another amount than was asked for; a person has to look at it.</summary>
    Mismatch,

    /// <summary>The money came once more under another number; a person has to look at it.</summary>
    PaidTwice,

    /// <summary>It is about a payment that this provider does not have here.</summary>
    Unknown,

    /// <summary>Not from the provider, or not readable; answered with 400.</summary>
    Forged,

    /// <summary>A member of staff says that the problem is dealt with.</summary>
    Resolved,
}
