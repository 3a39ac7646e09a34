namespace CommunityKit.Accounts.Users;

/// <summary>Thrown inside a unit of work to undo it: the shop would have no owner left.</summary>
internal sealed class LastOwnerException : Exception;
