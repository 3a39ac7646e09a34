namespace CommunityKit.Accounts.Members;

/// <summary>Declares a part of the copy of a member's data.</summary>
/// <param name="Part">Name of the part in the file, for example <c>orders</c>; unique in the tenant.</param>
/// <param name="DataType">A class that implements <see cref="IMemberData"/>.</param>
public sealed record MemberDataDeclaration(string Part, Type DataType);
