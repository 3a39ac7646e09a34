using System.Security.Claims;

namespace CommunityKit.Permissions;

/// <summary>Answers who may do what. Implemented by the accounts module; without one every answer is no. Thread-safe.</summary>
public interface IPermissionEvaluator
{
    /// <summary>True if the user has the permission, directly, by a role, or because another permission implies it.</summary>
    /// <param name="user">The request's user; an anonymous user has no permissions.</param>
    /// <param name="permissionId">Id of a declared permission. An unknown id answers false for everyone but owners.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<bool> HasAsync(ClaimsPrincipal user, string permissionId, CancellationToken cancellationToken);
}
