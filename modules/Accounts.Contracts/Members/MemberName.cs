using System.Globalization;

namespace CommunityKit.Accounts.Members;

/// <summary>The name of a member. Immutable.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">Name as the member wrote it, for the member and for staff.</param>
public sealed record MemberName(Guid Id, string Name)
{
    /// <summary>First character and three stars, for places where strangers read: 林*** instead of 林小满.</summary>
    public string Masked => Name.Length == 0 ? "***" : StringInfo.GetNextTextElement(Name) + "***";
}
