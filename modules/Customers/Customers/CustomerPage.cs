using CommunityKit.Accounts.Members;
using CommunityKit.Customers.Consents;

namespace CommunityKit.Customers.Customers;

/// <summary>A customer's page in the admin.</summary>
internal sealed record CustomerPage(MemberProfile Member)
{
    /// <summary>All segments of the shop, and whether the customer is in them.</summary>
    public required IReadOnlyList<(string Code, string Name, bool IsIn)> Segments { get; init; }

    /// <summary>Recipient and phone, and the lines of each address: masked unless the reader may see them.</summary>
    public required IReadOnlyList<(string Head, IReadOnlyList<string> Lines)> Addresses { get; init; }

    public required IReadOnlyList<PurposeRow> Consents { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>True if the reader may change segments and write notes.</summary>
    public required bool MayManage { get; init; }

    /// <summary>True if the addresses are masked.</summary>
    public required bool IsMasked { get; init; }
}
