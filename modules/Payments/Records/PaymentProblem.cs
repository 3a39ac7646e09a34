namespace CommunityKit.Payments.Records;

/// <summary>Why a person has to look at a payment.</summary>
internal enum PaymentProblem
{
    /// <summary>The provider took another amount than was asked for.</summary>
    Amount,

    /// <summary>The provider says that it took the money twice, under two numbers.</summary>
    PaidTwice,
}
