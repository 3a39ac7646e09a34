using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Customers.Consents;

/// <summary>Who answered, without a name: a member's id, or the hash of a guest's mail address with the shop's id.</summary>
internal static class ConsentSubject
{
    private const string MemberMark = "m:";
    private const string GuestMark = "e:";

    public static string Member(Guid id) => MemberMark + id.ToString("N");

    public static string Guest(string tenantId, string email) =>
        GuestMark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId}\n{email.Trim().ToLowerInvariant()}")));

    /// <summary>The member's id; null for a guest.</summary>
    public static Guid? MemberOf(string subject) =>
        subject.StartsWith(MemberMark, StringComparison.Ordinal) && Guid.TryParseExact(subject[MemberMark.Length..], "N", out var id) ? id : null;
}
