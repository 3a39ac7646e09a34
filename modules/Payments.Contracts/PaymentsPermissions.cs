namespace CommunityKit.Payments;

/// <summary>Permissions of payments.</summary>
public static class PaymentsPermissions
{
    /// <summary>See payments and refunds.</summary>
    public const string View = "payments.view";

    /// <summary>Ask providers again, retry refunds; includes <see cref="View"/>.</summary>
    public const string Manage = "payments.manage";
}
